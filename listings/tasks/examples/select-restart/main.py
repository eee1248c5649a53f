import asyncio


async def network(turns: int) -> None:
    for _ in range(turns):
        await asyncio.sleep(0)


async def fetch() -> str:
    print("fetch: begins")
    await network(250)
    return "the page"


async def fetched_before_tick(fetching: asyncio.Task[str]) -> bool:
    tick = asyncio.create_task(network(100))
    await asyncio.wait((fetching, tick), return_when=asyncio.FIRST_COMPLETED)
    if not fetching.done():
        print("tick")
    return fetching.done()


async def anew() -> str | None:
    for _ in range(4):
        fetching = asyncio.create_task(fetch())
        if await fetched_before_tick(fetching):
            return fetching.result()
        fetching.cancel()
    return None


async def kept() -> str | None:
    fetching = asyncio.create_task(fetch())
    for _ in range(4):
        if await fetched_before_tick(fetching):
            return fetching.result()
    return None


async def main() -> None:
    print(f"anew: {await anew() or 'no page'}")
    print(f"kept: {await kept() or 'no page'}")


asyncio.run(main())
