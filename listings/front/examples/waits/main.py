import asyncio
import sys
import threading
import time
from collections.abc import Callable

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import value

SERVER_TAKES = 0.010


def in_turn(count: int) -> None:
    for _ in range(count):
        time.sleep(SERVER_TAKES)


def by_threads(count: int) -> None:
    threads = [threading.Thread(target=time.sleep, args=(SERVER_TAKES,)) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


async def sleep_all(count: int) -> None:
    async with asyncio.TaskGroup() as group:
        for _ in range(count):
            group.create_task(asyncio.sleep(SERVER_TAKES))


def by_tasks(count: int) -> None:
    asyncio.run(sleep_all(count))


def report(way: str, wait: Callable[[int], None], count: int) -> None:
    begin = time.perf_counter()
    wait(count)
    seconds = time.perf_counter() - begin
    value(f"{way} {count}", seconds)
    print(f"{count} waits {way}: {seconds:.3f}s")


def main() -> None:
    for place, count in enumerate(map(int, sys.argv[1:])):
        if place == 0:
            report("in turn", in_turn, count)
        report("by threads", by_threads, count)
        report("by tasks", by_tasks, count)


if __name__ == "__main__":
    main()
