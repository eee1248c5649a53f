import asyncio


async def main() -> None:
    pages: asyncio.Queue[str] = asyncio.Queue(maxsize=1)
    pages.put_nowait("/index")
    page = "/about"
    try:
        async with asyncio.timeout(0.010):
            await pages.put(page)
    except TimeoutError:
        print(f"gave up the put, and still have {page}")
    print("main: returns")


asyncio.run(main())
