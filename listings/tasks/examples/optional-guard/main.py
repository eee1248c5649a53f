import asyncio
from contextlib import nullcontext


async def fetch(path: str, limit: asyncio.Semaphore | None) -> None:
    async with limit or nullcontext():
        limited = limit is not None and limit.locked()
        print(f"{path}: limited={str(limited).lower()}")


async def main() -> None:
    limit = asyncio.Semaphore(1)
    await fetch("/public", None)
    await fetch("/metered", limit)
    await fetch("/metered/too", limit)


asyncio.run(main())
