import asyncio
from contextvars import ContextVar, copy_context

site: ContextVar[str] = ContextVar("site", default="no site")


async def log(place: str) -> None:
    print(f"{place}: {site.get()}")


async def crawl() -> None:
    await log("awaited")
    await asyncio.create_task(log("spawned"))
    await asyncio.create_task(log("handed on"), context=copy_context())
    token = site.set("b.example")
    await log("inside")
    site.reset(token)
    await log("after it")


async def main() -> None:
    token = site.set("a.example")
    await crawl()
    site.reset(token)
    await log("outside")


asyncio.run(main())
