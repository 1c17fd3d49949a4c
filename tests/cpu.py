"""CPU time as a ratio, because machines differ and are shared."""

from collections.abc import Callable
from time import process_time

TRIES = 5  # a busy machine sometimes measures too much time, but never too little
LOOPS = 2_000_000


def cost(work: Callable[[], object]) -> float:
    """Return the CPU time of some work in this process, in seconds."""
    start = process_time()
    work()
    return process_time() - start


def counting() -> None:
    """Count to two million, about a thirtieth of a second: the speed of this machine."""
    for _ in range(LOOPS):
        pass


def takes_at_most(times: float, work: Callable[[], object], floor: Callable[[], object] = counting) -> bool:
    """Return whether some work takes at most `times` as long as other work."""
    return any(cost(work) <= times * cost(floor) for _ in range(TRIES))
