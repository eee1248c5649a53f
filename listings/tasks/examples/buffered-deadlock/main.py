import asyncio

PATHS = ["/index", "/about", "/terms"]


async def request(connection: asyncio.Semaphore, what: str, path: str) -> str:
    async with connection:
        await asyncio.sleep(0)
        print(f"{path}: {what}")
        return path


async def body_waits(connection: asyncio.Semaphore) -> None:
    fetches = [asyncio.create_task(request(connection, "fetched", path)) for path in PATHS]
    for fetched in asyncio.as_completed(fetches):
        await request(connection, "confirmed", await fetched)


async def main() -> None:
    await body_waits(asyncio.Semaphore(1))
    print("confirmed in the body, ended: true")


asyncio.run(main())
