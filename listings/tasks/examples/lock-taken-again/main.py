import asyncio


async def taken(lock: asyncio.Lock) -> str:
    try:
        async with asyncio.timeout(0.01):
            return str(await lock.acquire()).lower()
    except TimeoutError:
        return "false"


async def main() -> None:
    lock = asyncio.Lock()
    await lock.acquire()
    print(f"locked: {str(lock.locked()).lower()}")
    print(f"taken by its holder: {await taken(lock)}")
    lock.release()
    print(f"taken after release: {await taken(lock)}")


asyncio.run(main())
