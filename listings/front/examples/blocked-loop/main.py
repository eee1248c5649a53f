import asyncio
import sys
import time

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span

PHOTOS = ["beach", "forest", "harbour"]
SERVER_TAKES = 0.045


async def download_async(photo: str) -> None:
    with span(photo, "task"):
        print(f"ask for {photo}")
        time.sleep(SERVER_TAKES)
        print(f"got {photo}")


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        for photo in PHOTOS:
            group.create_task(download_async(photo))


if __name__ == "__main__":
    asyncio.run(main())
