"""What work costs, as a ratio: machines differ and are shared, so no test holds a time."""

from collections.abc import Callable
from time import process_time

TRIES = 5  # a machine that others slow down measures too much now and then, and never too little
LOOPS = 2_000_000


def cost(work: Callable[[], object]) -> float:
    """Measure the CPU time of some work of this process, in seconds."""
    start = process_time()
    work()
    return process_time() - start


def counting() -> None:
    """Count to two million, the measure of what this machine can do: about a thirtieth of a second."""
    for _ in range(LOOPS):
        pass


def takes_at_most(times: float, work: Callable[[], object], floor: Callable[[], object] = counting) -> bool:
    """Tell whether some work takes at most so many times as long as another, both measured one after the other."""
    return any(cost(work) <= times * cost(floor) for _ in range(TRIES))
