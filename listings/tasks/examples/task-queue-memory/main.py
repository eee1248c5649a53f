import asyncio
import sys
from pathlib import Path

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import value


def peak_bytes() -> int:
    words = Path("/proc/self/status").read_text().split()
    return int(words[words.index("VmHWM:") + 1]) * 1024


async def fetch_all(many: int, pages: asyncio.Queue[str | None]) -> None:
    for number in range(many):
        await asyncio.sleep(0)  # stands for a network that is always ready
        await pages.put(f"{number:08} {'<html>':3991}")
    await pages.put(None)


async def store(name: str, pages: asyncio.Queue[str | None]) -> None:
    stored = 0
    while (page := await pages.get()) is not None:
        stored += len(page) == 4000
        if stored % 20 == 0:
            await asyncio.sleep(0.001)  # stands for a slow disk
    value(name, peak_bytes())
    print(f"{name}: {stored} pages stored")


async def main() -> None:
    many = int(sys.argv[1])
    for name, maxsize in (("bounded", 100), ("unbounded", 0)):
        pages: asyncio.Queue[str | None] = asyncio.Queue(maxsize)
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch_all(many, pages))
            await store(name, pages)


asyncio.run(main())
