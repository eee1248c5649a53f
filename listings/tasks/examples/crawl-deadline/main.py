import asyncio


async def fetch(path: str) -> None:
    match path:
        case "/report":
            await asyncio.get_running_loop().create_future()
        case "/contact":
            await asyncio.sleep(0)
        case _:
            pass  # cached


async def main() -> None:
    deadline = asyncio.get_running_loop().time() + 0.030
    for path in ("/index", "/report", "/contact", "/about"):
        try:
            async with asyncio.timeout_at(deadline):
                await fetch(path)
            print(f"{path}: fetched")
        except TimeoutError:
            print(f"{path}: not by the deadline")


asyncio.run(main())
