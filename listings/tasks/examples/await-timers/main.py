import asyncio


async def fetch(path: str) -> int:
    print(f"{path}: begins")
    await asyncio.sleep(0.01)
    return len(path) * 100


async def neighbour() -> None:
    print("neighbour: has its turn")


async def main() -> None:
    beside = asyncio.create_task(neighbour())
    print(f"main: {await fetch('/index')} bytes, awaited directly")
    print(f"main: {await asyncio.create_task(fetch('/about'))} bytes, awaited as a task")
    await beside


asyncio.run(main())
