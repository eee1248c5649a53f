import asyncio


async def cached(path: str) -> int:
    print(f"{path}: found in the cache")
    return len(path) * 100


async def neighbour() -> None:
    print("neighbour: has its turn")


async def main() -> None:
    beside = asyncio.create_task(neighbour())
    print(f"main: {await cached('/index')} bytes, awaited directly")
    print(f"main: {await asyncio.create_task(cached('/about'))} bytes, awaited as a task")
    await beside


asyncio.run(main())
