import asyncio

LINKS = {"/": ["/a", "/b", "/c", "/d", "/e"]}


async def parse(pages: asyncio.Queue[str], found: asyncio.Queue[list[str]]) -> None:
    while True:
        path = await pages.get()
        await found.put(LINKS.get(path, []))


async def fetch(pages: asyncio.Queue[str], found: asyncio.Queue[list[str]]) -> int:
    frontier = ["/"]
    fetched = parsed = 0
    while frontier or parsed < fetched:
        for path in frontier:
            await pages.put(path)
            fetched += 1
        frontier = await found.get()
        parsed += 1
    return fetched


async def main() -> None:
    pages: asyncio.Queue[str] = asyncio.Queue(maxsize=1)
    found: asyncio.Queue[list[str]] = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        parser = group.create_task(parse(pages, found))
        try:
            async with asyncio.timeout(0.020):
                print(f"{await fetch(pages, found)} pages")
        except TimeoutError:
            print("silence")
        print(f"room for pages: {pages.maxsize - pages.qsize()}")
        print(f"room for links: {found.maxsize - found.qsize()}")
        parser.cancel()


asyncio.run(main())
