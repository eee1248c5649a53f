import asyncio


class Found(Exception):
    pass


async def search(path: str) -> None:
    for _ in range(len(path)):
        await asyncio.sleep(0)
    print(f"{path}: searched")
    if path == "/about":
        raise Found(path)


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            for path in ["/documentation", "/about", "/"]:
                group.create_task(search(path))
        print("main: not found")
    except* Found as ends:
        for end in ends.exceptions:
            print(f"main: found in {end}")


asyncio.run(main())
