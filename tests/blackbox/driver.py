"""Many command lines in one process: a line of JSON in, a line of JSON out.

A process for each of 20 000 commands would take hours, most of it the start of Python. The input is
`{"home": ..., "words": [...], "stdin": ...}`; the output is the exit code and everything that was printed.
"""

import io
import json
import os
import sys
from typing import Any


def answered(words: list[str], stdin: str) -> dict[str, Any]:
    """Run one command line; return its exit code and what it printed."""
    from netcli.cli import main  # from the first folder of PYTHONPATH, if it is set

    kept = sys.stdin, sys.stdout, sys.stderr
    stdout, stderr = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(stdin.encode())), stdout, stderr
    try:
        code = main(words)
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
    printed = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (stdout, stderr)]
    return {"code": code, "stdout": printed[0], "stderr": printed[1]}


def serve() -> None:
    """Run a command for each line of stdin."""
    for line in sys.stdin:
        asked = json.loads(line)
        os.environ["HOME"] = asked["home"]
        print(json.dumps(answered(asked["words"], asked["stdin"])), flush=True)


if __name__ == "__main__":
    serve()
