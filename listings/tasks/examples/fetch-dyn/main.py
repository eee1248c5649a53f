import asyncio
from dataclasses import dataclass
from typing import Protocol


class Source(Protocol):
    async def fetch(self) -> str: ...


class Cache:
    async def fetch(self) -> str:
        return "cached page"


@dataclass
class Site:
    path: str

    async def fetch(self) -> str:
        await asyncio.sleep(0)
        return f"page of {self.path}"


async def main() -> None:
    sources: list[Source] = [Cache(), Site("/index")]
    for source in sources:
        fetching = asyncio.create_task(source.fetch())
        print(await fetching)


asyncio.run(main())
