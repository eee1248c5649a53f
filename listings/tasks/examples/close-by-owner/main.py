import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

Closing = asyncio.Queue[str | None]


@contextmanager
def connection(site: str, closing: Closing) -> Iterator[None]:
    try:
        yield
    finally:
        closing.put_nowait(site)


async def closer(left: Closing) -> int:
    closed = 0
    while site := await left.get():
        await asyncio.sleep(0)
        print(f"{site}: goodbye answered")
        closed += 1
    return closed


async def fetch(site: str, closing: Closing) -> None:
    with connection(site, closing):
        if site == "shop":
            await asyncio.get_running_loop().create_future()
        print(f"{site}: fetched")


async def main() -> None:
    closing: Closing = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        closed = group.create_task(closer(closing))
        late = 0
        for site in ["news", "shop"]:
            try:
                async with asyncio.timeout(0.01):
                    await fetch(site, closing)
            except TimeoutError:
                late += 1
        closing.put_nowait(None)
    print(f"main: {late} too late, {closed.result()} closed")


asyncio.run(main())
