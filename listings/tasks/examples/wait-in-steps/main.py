import asyncio
from asyncio import FIRST_COMPLETED, FIRST_EXCEPTION
from collections.abc import Iterator
from contextlib import contextmanager


class NotFound(Exception):
    pass


@contextmanager
def connection(path: str) -> Iterator[None]:
    try:
        yield
    finally:
        print(f"{path}: connection closed")


async def fetch(path: str, turns: int) -> str:
    with connection(path):
        for _ in range(turns):
            await asyncio.sleep(0)
        if path == "/missing":
            raise NotFound(path)
        return path


async def main() -> None:
    answers = [("/index", 10), ("/about", 20), ("/missing", 30), ("/large", 90)]
    tasks = [asyncio.create_task(fetch(path, turns)) for path, turns in answers]
    done, pending = await asyncio.wait(tasks, return_when=FIRST_COMPLETED)
    for task in done:
        print(f"main: {task.result()} first, {len(pending)} running")
    done, pending = await asyncio.wait(pending, return_when=FIRST_EXCEPTION)
    for task in done:
        if error := task.exception():
            print(f"main: {error} not found, {len(pending)} running")
    for task in pending:
        task.cancel()
    print("main: gives up the rest")
    await asyncio.sleep(0)


asyncio.run(main())
