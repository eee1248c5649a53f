import asyncio


class Pool:
    def __init__(self) -> None:
        self.idle = ["second", "first"]
        self.given_back = asyncio.Condition()

    async def take(self) -> str:
        async with self.given_back:
            await self.given_back.wait_for(lambda: self.idle)
            return self.idle.pop()

    async def give_back(self, connection: str) -> None:
        async with self.given_back:
            self.idle.append(connection)
            self.given_back.notify()


async def fetch(pool: Pool, path: str) -> None:
    connection = await pool.take()
    print(f"{path}: over the {connection} connection")
    await pool.give_back(connection)


async def main() -> None:
    pool = Pool()
    _first, second = await pool.take(), await pool.take()
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(pool, "/index"))
        group.create_task(fetch(pool, "/about"))
        await asyncio.sleep(0)
        print("both wait, the second comes back")
        await pool.give_back(second)


asyncio.run(main())
