import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class NotFound(Exception):
    pass


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
        if mirror == "mirror b":
            raise NotFound
        return f"page from {mirror}"


async def first_success(mirrors: list[tuple[str, int]]) -> str | None:
    asked = [asyncio.create_task(fetch(*mirror)) for mirror in mirrors]
    try:
        for answer in asyncio.as_completed(asked):
            try:
                return await answer
            except NotFound:
                pass
        return None
    finally:
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)


async def main() -> None:
    page = await first_success([("mirror a", 90), ("mirror b", 10), ("mirror c", 20)])
    print(f"main: {page or 'no mirror has it'}")


asyncio.run(main())
