"""The entry point of `netcli` and `python -m netcli`."""

import gc
import os
import sys


def run() -> None:
    """Run one command and exit.

    A command allocates little and runs for a tenth of a second, so the garbage collector is off and os._exit skips
    the teardown of modules. Tab does not load the command line.
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
