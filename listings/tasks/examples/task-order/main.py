import asyncio


# ANCHOR: program
async def parse(path: str, parsed: asyncio.Queue[str]) -> None:
    page = path * 200_000
    links = page.count("/")
    parsed.put_nowait(f"{path}: {links} links")


async def main() -> None:
    parsed: asyncio.Queue[str] = asyncio.Queue()
    tasks = [asyncio.create_task(parse(path, parsed)) for path in ("/index", "/about")]
    for _ in tasks:
        print(await parsed.get())


asyncio.run(main())
# ANCHOR_END: program
