import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

LIMIT = 0.050


@contextmanager
def connection(path: str) -> Iterator[None]:
    try:
        yield
    finally:
        print(f"{path}: connection closed")


async def fetch(path: str, body: float) -> str:
    with connection(path):
        await asyncio.sleep(0)
        print(f"{path}: headers read")
        await asyncio.sleep(body)
        print(f"{path}: body read")
        return f"page of {path}"


async def main() -> None:
    for path, body in {"/index": 0.0, "/report": 60.0}.items():
        try:
            page = await asyncio.wait_for(fetch(path, body), LIMIT)
            print(f"main: {page}")
        except TimeoutError as error:
            print(f"main: {path}: {type(error).__name__}")


asyncio.run(main())
