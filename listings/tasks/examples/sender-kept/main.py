import asyncio

Pages = asyncio.Queue[str | None]


async def store(pages: Pages) -> str:
    stored = 0
    try:
        while True:
            async with asyncio.timeout(0.020):
                if await pages.get() is None:
                    return f"{stored} pages, then the end"
            stored += 1
    except TimeoutError:
        return f"{stored} pages, then silence"


async def fetch(pages: Pages, *, say_the_end: bool) -> None:
    for path in ("/index", "/about"):
        await pages.put(path)
    if say_the_end:
        await pages.put(None)


async def monitor(pages: Pages) -> None:
    while True:
        if pages.full():
            print("the store is slow")
        await asyncio.sleep(1)


async def crawl(*, say_the_end: bool) -> str:
    pages: Pages = asyncio.Queue(maxsize=8)
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(monitor(pages))
        group.create_task(fetch(pages, say_the_end=say_the_end))
        end = await store(pages)
        watching.cancel()
    return end


async def main() -> None:
    print(f"first crawl: {await crawl(say_the_end=False)}")
    print(f"second crawl: {await crawl(say_the_end=True)}")


asyncio.run(main())
