"""Many command lines in one process, each through the program's own door: a line of JSON in, a line of JSON out.

A process for each of twenty thousand commands would take hours, most of it the start of Python. What is asked for is
`{"home": ..., "words": [...], "stdin": ...}`; what comes back is the exit code and everything that was printed.
"""

import io
import json
import os
import sys
from typing import Any


def answered(words: list[str], stdin: str) -> dict[str, Any]:
    """Run one command line with streams of its own; answers how it ended and what it printed."""
    from netcli.cli import main  # from the folder that PYTHONPATH names first, where there is one

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
    """Answer line after line until stdin ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        os.environ["HOME"] = asked["home"]
        print(json.dumps(answered(asked["words"], asked["stdin"])), flush=True)


if __name__ == "__main__":
    serve()
