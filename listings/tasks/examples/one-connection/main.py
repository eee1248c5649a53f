import asyncio


class Connection:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.requests = 0

    async def get(self, path: str) -> None:
        self.requests += 1
        print(f"request {self.requests}: {path}")
        await asyncio.sleep(0.01)
        print(f"reply to {path}")


async def fetch(connection: Connection, path: str) -> None:
    async with connection.lock:
        await connection.get(path)


async def main() -> None:
    connection = Connection()
    async with asyncio.TaskGroup() as group:
        for path in ("/index", "/about", "/news"):
            group.create_task(fetch(connection, path))


asyncio.run(main())
