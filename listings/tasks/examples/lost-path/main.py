import asyncio

LIMIT = 0.030


async def fetch(path: str) -> str:
    if path == "/report":
        await asyncio.get_running_loop().create_future()
    return f"page of {path}"


async def fetch_next(paths: asyncio.Queue[str]) -> str:
    path = await paths.get()
    return await fetch(path)


async def main() -> None:
    paths: asyncio.Queue[str] = asyncio.Queue()
    for path in ("/index", "/report", "/about"):
        paths.put_nowait(path)
    while not paths.empty():
        try:
            async with asyncio.timeout(LIMIT):
                print(await fetch_next(paths))
        except TimeoutError:
            print("too late, trying again")
    print("all paths done")


asyncio.run(main())
