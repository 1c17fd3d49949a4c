"""A progress bar on a terminal, for work that takes more than a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0  # seconds before a bar appears
STRIDE = 1000  # items between two readings of the clock


def watched(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """Yield the items; on a terminal, show their progress on stderr after a second.

    `total` is the number of items, 0 if it is unknown.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    started, iterator = time.monotonic(), iter(items)
    for done, item in enumerate(iterator, 1):
        yield item
        if done % STRIDE == 0 and time.monotonic() - started > PATIENCE:
            yield from _drawn(iterator, done, total, label)


def _drawn(items: Iterator[T], done: int, total: int, label: str) -> Iterator[T]:
    from rich.progress import Progress  # start-up time: only a person who waits needs rich

    from netcli.render.table import stderr_console

    with Progress(console=stderr_console(), transient=True) as progress:
        task = progress.add_task(label, total=total, completed=done)
        for item in items:
            yield item
            done += 1
            if done % STRIDE == 0:
                progress.update(task, completed=done)
