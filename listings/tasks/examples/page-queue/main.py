import asyncio


async def fetch_all(pages: asyncio.Queue[str | None]) -> None:
    for path in ("/index", "/about", "/contact"):
        print(f"fetched {path}")
        await pages.put(path)
    await pages.put(None)


async def main() -> None:
    pages: asyncio.Queue[str | None] = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch_all(pages))
        while (path := await pages.get()) is not None:
            print(f"stored {path}")
        print("no more pages")


asyncio.run(main())
