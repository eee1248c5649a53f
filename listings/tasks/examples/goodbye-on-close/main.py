import asyncio
from typing import Self


class Connection:
    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        await asyncio.sleep(0)
        print("fetch: goodbye answered")
        print("fetch: connection closed")


async def fetch(paths: asyncio.Queue[str | None]) -> None:
    async with Connection():
        while (path := await paths.get()) is not None:
            print(f"{path}: fetched")


async def main() -> None:
    paths: asyncio.Queue[str | None] = asyncio.Queue()
    fetching = asyncio.create_task(fetch(paths))
    paths.put_nowait("/index")
    paths.put_nowait(None)
    await fetching
    print("main: returns")


asyncio.run(main())
