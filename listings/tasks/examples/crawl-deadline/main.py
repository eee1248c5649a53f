import asyncio


async def fetch(path: str) -> None:
    await asyncio.sleep(0)
    if path == "/report":
        await asyncio.get_running_loop().create_future()


async def main() -> None:
    deadline = asyncio.get_running_loop().time() + 0.050
    for path in ("/index", "/about", "/report", "/contact"):
        try:
            async with asyncio.timeout_at(deadline):
                await fetch(path)
            print(f"{path}: fetched")
        except TimeoutError:
            print(f"{path}: not by the deadline")


asyncio.run(main())
