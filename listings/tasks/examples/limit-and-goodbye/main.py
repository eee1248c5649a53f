import asyncio
from typing import Self

SOON = 0.010
LATE = 60.0


class Connection:
    async def get(self, _path: str) -> None:
        await asyncio.get_running_loop().create_future()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        await asyncio.sleep(0)
        print("goodbye answered")


async def fetch(limit: float) -> None:
    async with Connection() as connection:
        async with asyncio.timeout(limit):
            await connection.get("/report")


async def main() -> None:
    try:
        await fetch(SOON)
    except TimeoutError:
        print("limit inside: in time=false")
    try:
        async with asyncio.timeout(SOON):
            await fetch(LATE)
    except TimeoutError:
        print("limit outside: in time=false")


asyncio.run(main())
