import asyncio

LIMIT = 0.030


async def fetch(path: str) -> str:
    if path == "/report":
        await asyncio.get_running_loop().create_future()
    return f"page of {path}"


async def main() -> None:
    paths: asyncio.Queue[str] = asyncio.Queue()
    for path in ("/index", "/report", "/about"):
        paths.put_nowait(path)
    while not paths.empty():
        path = await paths.get()
        try:
            async with asyncio.timeout(LIMIT):
                print(await fetch(path))
        except TimeoutError:
            print(f"{path}: given up")
    print("all paths done")


asyncio.run(main())
