import asyncio


async def read_all(links: asyncio.Queue[int], pause: bool) -> None:
    while not links.empty():
        await links.get()
        if pause:
            await asyncio.sleep(0)


async def race(name: str, pause: bool) -> None:
    links: asyncio.Queue[int] = asyncio.Queue()
    for link in range(1000):
        links.put_nowait(link)
    neighbour = asyncio.create_task(asyncio.sleep(0))
    await read_all(links, pause)
    print(f"{name}: neighbour first = {str(neighbour.done()).lower()}")
    await neighbour


async def main() -> None:
    await race("get", pause=False)
    await race("get and sleep(0)", pause=True)


asyncio.run(main())
