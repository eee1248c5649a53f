import asyncio


async def fetch(path: str) -> int:
    if path == "/slow":
        await asyncio.get_running_loop().create_future()
    return len(path) * 100


async def main() -> None:
    tasks: list[asyncio.Task[int]] = []
    for path in ("/index", "/slow"):
        tasks.append(asyncio.create_task(fetch(path), name=path))
    tasks[1].cancel()
    for fetching in tasks:
        try:
            print(f"{await fetching} bytes")
        except asyncio.CancelledError:
            print(f"{fetching.get_name()} was cancelled")


asyncio.run(main())
