import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

shown = Event()


def checksum(blocks: int) -> bool:
    return any(shown.is_set() for _block in range(blocks))


async def long_checksum(blocks: int) -> bool:
    return checksum(blocks)


async def fair_checksum(blocks: int) -> bool:
    for _block in range(blocks):
        if checksum(1):
            return True
        await asyncio.sleep(0)
    return False


async def show_progress() -> None:
    shown.set()


async def main_of_tasks() -> None:
    long = asyncio.create_task(long_checksum(10_000))
    await asyncio.create_task(show_progress())
    print(f"task: progress shown meanwhile: {str(await long).lower()}")

    shown.clear()
    long = asyncio.create_task(fair_checksum(10_000))
    await asyncio.create_task(show_progress())
    print(f"task that yields: progress shown meanwhile: {str(await long).lower()}")


def main_of_threads() -> None:
    shown.clear()
    with ThreadPoolExecutor(max_workers=2) as pool:
        long = pool.submit(checksum, sys.maxsize)
        pool.submit(shown.set)
    print(f"thread: progress shown meanwhile: {str(long.result()).lower()}")


if __name__ == "__main__":
    asyncio.run(main_of_tasks())
    main_of_threads()
