import asyncio
import multiprocessing
from threading import Thread

finished = 0


def make_thumbnail(worker: str) -> None:
    global finished
    finished += 1
    print(f"{worker} sees {finished} finished")


async def make_in_task() -> None:
    make_thumbnail("task")


async def main() -> None:
    await asyncio.create_task(make_in_task())

    thread = Thread(target=make_thumbnail, args=("thread",))
    thread.start()
    thread.join()

    fresh = multiprocessing.get_context("spawn")
    process = fresh.Process(target=make_thumbnail, args=("process",))
    process.start()
    process.join()
    assert process.exitcode == 0

    print(f"main sees {finished} finished")


if __name__ == "__main__":
    asyncio.run(main())
