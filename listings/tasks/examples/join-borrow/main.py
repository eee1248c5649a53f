import asyncio
from dataclasses import dataclass


@dataclass
class Site:
    fetched: int = 0


async def fetch(site: Site, path: str, turns: int) -> str:
    for _ in range(turns):
        await asyncio.sleep(0)
    site.fetched += 1
    print(f"{path}: number {site.fetched}")
    return f"page of {path}"


async def main() -> None:
    site = Site()
    index, about = await asyncio.gather(fetch(site, "/index", 30), fetch(site, "/about", 10))
    print(f"{index}, {about}")


asyncio.run(main())
