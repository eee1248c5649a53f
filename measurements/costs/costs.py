"""What the small operations of concurrency cost in Python: seconds for one of each, timed by timeit.

The twin of benches/costs.rs, with the same names for the same operations. Each operation is repeated until a sample
takes some hundredths of a second, and the median of several samples goes to the recorder.
"""

import asyncio
import sys
from collections.abc import Callable
from itertools import repeat
from statistics import median
from time import perf_counter
from timeit import Timer

SAMPLES = 9
# The least time of a sample, in seconds.
SAMPLE = 0.05

# Each series with the operation that is timed and what is set up before, which is not timed. Its names are local, as
# they are in a function. timeit turns the garbage collector off; a program runs with it, so it is turned on again.
COSTS = {
    "call": ("same(1)", "def same(number): return number"),
    "lock": ("with lock: pass", "import threading; lock = threading.Lock()"),
    # One value is put and got by the same thread, so that nobody waits.
    "channel": ("queue.put(1); queue.get()", "from queue import Queue; queue = Queue()"),
    "simple-queue": ("queue.put(1); queue.get()", "from queue import SimpleQueue; queue = SimpleQueue()"),
    "thread": (
        "thread = Thread(target=nothing); thread.start(); thread.join()",
        "from threading import Thread; from __main__ import nothing",
    ),
    # Started as this version starts processes by default; the recorder notes how.
    "process": (
        "process = Process(target=nothing); process.start(); process.join()",
        "from multiprocessing import Process; from __main__ import nothing",
    ),
    "interpreter": ("run(command, check=True)", "from subprocess import run; from __main__ import command"),
}
# An interpreter that starts, does nothing, and ends. With -I no file of the user's is looked for.
command = [sys.executable, "-I", "-c", "pass"]


def nothing() -> None:
    """What the threads and processes do."""


async def same(number: int) -> int:
    """What is awaited: it returns at once."""
    return number


# timeit can time no `await`. So these two have a loop of their own, the one that timeit writes: `repeat` is the
# quickest way to do something so many times. It runs inside one event loop, whose start and end are not timed.


async def ready(number: int) -> float:
    """Awaits coroutines that return at once, one after another: the seconds for `number` of them."""
    start = perf_counter()
    for _ in repeat(None, number):
        await same(1)
    return perf_counter() - start


async def task(number: int) -> float:
    """Creates and awaits tasks, one after another: the seconds for `number` of them."""
    create_task = asyncio.create_task
    start = perf_counter()
    for _ in repeat(None, number):
        await create_task(same(1))
    return perf_counter() - start


def per_operation(sample: Callable[[int], float]) -> float:
    """The median of samples, in seconds for one operation; `sample` gives the seconds for so many operations."""
    sample(1)  # not counted: the first process also starts the fork server, the first thread imports
    number = 1
    while (seconds := sample(number)) < SAMPLE:
        # From a sample too short to count on, at most ten times as many; then enough, and a tenth more.
        number = max(number + 1, min(10 * number, int(1.1 * number * SAMPLE / max(seconds, 1e-9))))
    return median(sample(number) for _ in range(SAMPLES)) / number


def main() -> None:
    # Not at the top: a fork server imports this file too, and at its end would record a second time what ran.
    sys.path.append("listings/recorder")
    from recorder import value

    for name, (operation, setup) in COSTS.items():
        value(name, per_operation(Timer(operation, f"import gc; gc.enable()\n{setup}").timeit))
    for name, time in [("ready", ready), ("task", task)]:
        value(name, per_operation(lambda number: asyncio.run(time(number))))


if __name__ == "__main__":
    main()
