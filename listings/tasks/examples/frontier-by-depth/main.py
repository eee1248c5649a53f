import asyncio

Frontier = asyncio.PriorityQueue[tuple[int, str]]


async def discover(frontier: Frontier) -> None:
    for depth, path in ((2, "/blog/1"), (0, "/"), (1, "/blog")):
        frontier.put_nowait((depth, path))


async def main() -> None:
    frontier: Frontier = asyncio.PriorityQueue()
    async with asyncio.TaskGroup() as group:
        group.create_task(discover(frontier))
        for _ in range(3):
            depth, path = await frontier.get()
            print(f"depth {depth}: {path}")


asyncio.run(main())
