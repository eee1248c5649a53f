import asyncio
from typing import Self


class Connection:
    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        await asyncio.sleep(0)
        print("fetch: goodbye answered")
        print("fetch: connection closed")


async def fetch(started: asyncio.Event) -> None:
    async with Connection():
        started.set()
        await asyncio.get_running_loop().create_future()


async def main() -> None:
    started = asyncio.Event()
    fetching = asyncio.create_task(fetch(started))
    await started.wait()
    print(f"main: returns, fetch finished={str(fetching.done()).lower()}")


asyncio.run(main())
