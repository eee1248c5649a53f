import asyncio
from collections.abc import Awaitable, Callable


class Site:
    def __init__(self) -> None:
        self.up = False
        self.changed = asyncio.Condition()


async def look_then_listen(site: Site) -> None:
    if not site.up:
        await asyncio.sleep(0)  # without an await, nobody runs between look and wait
        async with site.changed:
            await site.changed.wait()


async def listen_then_look(site: Site) -> None:
    async with site.changed:
        await site.changed.wait_for(lambda: site.up)


async def come_up(site: Site) -> None:
    site.up = True
    async with site.changed:
        site.changed.notify_all()


async def in_time(waiting: Awaitable[None]) -> str:
    try:
        async with asyncio.timeout(0.02):
            await waiting
        return "true"
    except TimeoutError:
        return "false"


async def woken(wait: Callable[[Site], Awaitable[None]]) -> str:
    site = Site()
    ended_in_time, _ = await asyncio.gather(in_time(wait(site)), come_up(site))
    return ended_in_time


async def main() -> None:
    print(f"look, then listen: woken={await woken(look_then_listen)}")
    print(f"listen, then look: woken={await woken(listen_then_look)}")


asyncio.run(main())
