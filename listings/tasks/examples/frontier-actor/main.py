import asyncio
from collections import deque

Reply = asyncio.Future[str | None]


class Frontier:
    def __init__(self, paths: list[str]) -> None:
        self._paths = deque(paths)
        self._requests: asyncio.Queue[Reply | None] = asyncio.Queue(maxsize=8)

    async def next(self) -> str | None:
        reply: Reply = asyncio.get_running_loop().create_future()
        await self._requests.put(reply)
        return await reply

    async def close(self) -> None:
        await self._requests.put(None)

    async def hand_out(self) -> list[str]:
        while (reply := await self._requests.get()) is not None:
            await asyncio.sleep(0.020)  # stands for a look at robots.txt
            path = self._paths.popleft() if self._paths else None
            if not reply.cancelled():
                reply.set_result(path)
            elif path is not None:
                print(f"frontier: nobody waits for {path}")
                self._paths.appendleft(path)
        return list(self._paths)


async def main() -> None:
    frontier = Frontier(["/index", "/about", "/contact"])
    async with asyncio.TaskGroup() as group:
        actor = group.create_task(frontier.hand_out())
        try:
            async with asyncio.timeout(0.005):
                await frontier.next()
        except TimeoutError:
            print("main: gave up")
        print(f"main: got {await frontier.next()}")
        await frontier.close()
    print(f"left: {' '.join(actor.result())}")


asyncio.run(main())
