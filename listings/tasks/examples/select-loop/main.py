import asyncio
from collections import deque


async def fetch(path: str) -> str:
    for _ in range(10 * len(path)):
        await asyncio.sleep(0)
    return path


async def main() -> None:
    paths = deque(["/documentation", "/index", "/about", "/"])
    fetching: set[asyncio.Task[str]] = set()
    while paths or fetching:
        while paths and len(fetching) < 2:
            path = paths.popleft()
            print(f"{path}: begins")
            fetching.add(asyncio.create_task(fetch(path)))
        done, fetching = await asyncio.wait(fetching, return_when=asyncio.FIRST_COMPLETED)
        for fetched in done:
            print(f"{fetched.result()}: fetched")
    print("main: crawled")


asyncio.run(main())
