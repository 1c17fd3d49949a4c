"""The entry: `netcli` and `python -m netcli`."""

import gc
import os
import sys


def run() -> None:
    """Run one command and leave at once.

    One command allocates little and lives for a tenth of a second: neither the cyclic collector nor the dismantling
    of every module at exit earns its time. A shell that completes a handle waits for nothing of the command line.
    """
    gc.disable()
    if sys.argv[1:2] == ["__complete"]:
        from netcli.complete import main
    else:
        from netcli.cli import main

    code = main()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
