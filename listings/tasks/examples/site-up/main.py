import asyncio


async def fetch(up: asyncio.Event, path: str) -> None:
    await up.wait()
    print(f"{path}: fetched")


async def main() -> None:
    up = asyncio.Event()
    print(f"up: {str(up.is_set()).lower()}")
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(up, "/index"))
        await asyncio.sleep(0)
        up.set()
    await fetch(up, "/news")
    up.clear()
    try:
        async with asyncio.timeout(1), asyncio.TaskGroup() as group:
            group.create_task(fetch(up, "/about"))
            await asyncio.sleep(0)
            up.set()
            up.clear()
    except TimeoutError:
        print("/about: waits on")


asyncio.run(main())
