import asyncio
from dataclasses import dataclass, field


@dataclass
class Site:
    limit: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))
    open: int = 0
    peak: int = 0


async def fetch(site: Site, path: str, turns: int) -> str:
    async with site.limit:
        site.open += 1
        site.peak = max(site.peak, site.open)
        for _ in range(turns):
            await asyncio.sleep(0)
        site.open -= 1
        return path


async def main() -> None:
    site = Site()
    answers = [("/large", 90), ("/index", 10), ("/about", 20), ("/terms", 30)]
    fetches = [asyncio.create_task(fetch(site, *answer)) for answer in answers]
    pages = [await page for page in asyncio.as_completed(fetches)]
    print(f"{', '.join(pages)}; at once: {site.peak}")
    pages = await asyncio.gather(*(fetch(site, *answer) for answer in answers))
    print(f"{', '.join(pages)}; at once: {site.peak}")


asyncio.run(main())
