import asyncio
import sys

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span

PIXELS = 200_000


def decode(photo: str) -> None:
    with span(photo, "decode"):
        checksum = 0
        for pixel in range(PIXELS):
            checksum = (checksum * 31 + pixel) % 65_521


async def fetch(photo: str, milliseconds: int) -> None:
    with span(photo, "fetch"):
        await asyncio.sleep(milliseconds / 1000)  # stands for a download


async def import_photo(photo: str, milliseconds: int) -> None:
    await fetch(photo, milliseconds)
    decode(photo)
    print(f"{photo}: imported")


async def main() -> None:
    photos = [("beach", 20), ("forest", 22), ("snow", 24)]
    async with asyncio.TaskGroup() as imports:
        for photo, wait in photos:
            imports.create_task(import_photo(photo, wait))
        print("main: three imports started")
    print("main: all imported")


if __name__ == "__main__":
    asyncio.run(main())
