import asyncio


async def fetch(path: str) -> str:
    await asyncio.sleep(0.01)
    return f"page of {path}"


async def size(path: str) -> int:
    print(f"size of {path}: begins")
    page = await fetch(path)
    return len(page)


async def main() -> None:
    work = size("/index")
    print("main: made")
    print(f"main: {await work} bytes")


asyncio.run(main())
