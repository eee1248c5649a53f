import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import value

# ANCHOR: waits
waiting = 0
counting = Lock()
door = Lock()


def count_one() -> None:
    global waiting
    with counting:
        waiting += 1


async def wait() -> None:
    count_one()
    await asyncio.sleep(3600)


def wait_in_thread() -> None:
    count_one()
    with door:
        pass
# ANCHOR_END: waits


def resident_bytes() -> int:
    words = Path("/proc/self/smaps_rollup").read_text().split()
    return int(words[words.index("Rss:") + 1]) * 1024


async def measure(form: str, few: int, many: int, start: Callable[[], object]) -> None:
    global waiting
    waiting = 0
    sizes: list[int] = []
    for target in (few, many):
        for number in range(waiting, target):
            start()
            while waiting == number:
                await asyncio.sleep(0)
        sizes.append(resident_bytes())
    value(form, (sizes[1] - sizes[0]) / (many - few))
    print(f"{form}: {many} waiting")


class Measured(Exception):
    """Raised to cancel a group, which has no `cancel` before 3.15."""


async def main() -> None:
    few, many = int(sys.argv[1]), int(sys.argv[2])

    threads: list[Thread] = []

    def start_thread() -> None:
        thread = Thread(target=wait_in_thread)
        thread.start()
        threads.append(thread)

    tasks: list[asyncio.Task[None]] = []
    await measure("task", few, many, lambda: tasks.append(asyncio.create_task(wait())))
    try:
        async with asyncio.TaskGroup() as group:
            await measure("set", few, many, lambda: group.create_task(wait()))
            with door:
                await measure("thread", few // 10, many // 10, start_thread)
            raise Measured
    except* Measured:
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    asyncio.run(main())
