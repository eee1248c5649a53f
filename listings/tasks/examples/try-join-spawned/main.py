import asyncio


class NotFound(Exception):
    pass


async def network(turns: int) -> None:
    for _ in range(turns):
        await asyncio.sleep(0)


async def fetch(path: str, turns: int) -> None:
    await network(turns)
    if path == "/missing":
        raise NotFound(path)
    print(f"{path}: stored")


async def main() -> None:
    try:
        await asyncio.gather(fetch("/missing", 20), fetch("/large", 40))
        print("main: all stored")
    except NotFound as error:
        print(f"main: {error} not found")
    await network(40)
    print("main: returns")


asyncio.run(main())
