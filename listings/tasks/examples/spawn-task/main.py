import asyncio


async def fetch(path: str) -> int:
    print(f"{path}: request sent")
    await asyncio.sleep(0.01)
    return len(path) * 100


async def main() -> None:
    coroutine = fetch("/index")
    print("main: future made")
    index = asyncio.create_task(coroutine)
    about = asyncio.create_task(fetch("/about/us"))
    print("main: two tasks spawned")
    print(f"/index: {await index} bytes")
    print(f"/about/us: {await about} bytes")


asyncio.run(main())
