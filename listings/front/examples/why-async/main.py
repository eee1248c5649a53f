import asyncio
import sys
import time
from concurrent.futures import ThreadPoolExecutor

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span

PHOTOS = ["beach", "forest", "harbour"]
SERVER_TAKES = 0.045


def download(photo: str, way: str) -> str:
    with span(photo, way):
        time.sleep(SERVER_TAKES)
        return f"{photo}.jpg"


async def download_async(photo: str) -> str:
    with span(photo, "task"):
        await asyncio.sleep(SERVER_TAKES)
        return f"{photo}.jpg"


def in_turn() -> str:
    return " ".join(download(photo, "in turn") for photo in PHOTOS)


def by_threads() -> str:
    with ThreadPoolExecutor(max_workers=len(PHOTOS)) as pool:
        return " ".join(pool.map(lambda photo: download(photo, "thread"), PHOTOS))


async def by_tasks() -> str:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(download_async(photo)) for photo in PHOTOS]
    return " ".join(task.result() for task in tasks)


def main() -> None:
    print(f"in turn: {in_turn()}")
    print(f"by threads: {by_threads()}")
    print(f"by tasks: {asyncio.run(by_tasks())}")


if __name__ == "__main__":
    main()
