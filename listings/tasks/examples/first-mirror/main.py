import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def connection(mirror: str) -> Iterator[None]:
    try:
        yield
    finally:
        print(f"{mirror}: connection closed")


async def fetch(mirror: str, turns: int) -> str:
    with connection(mirror):
        for _ in range(turns):
            await asyncio.sleep(0)
        return f"page from {mirror}"


async def main() -> None:
    a = asyncio.create_task(fetch("mirror a", 40))
    b = asyncio.create_task(fetch("mirror b", 10))
    done, pending = await asyncio.wait((a, b), return_when=asyncio.FIRST_COMPLETED)
    for winner in done:
        print(f"main: {'a' if winner is a else 'b'} first, {winner.result()}")
    for loser in pending:
        print(f"main: loser cancelled={str(loser.cancel()).lower()}")
    await asyncio.wait(pending)


asyncio.run(main())
