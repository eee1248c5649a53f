import asyncio


async def network(turns: int) -> None:
    for _ in range(turns):
        await asyncio.sleep(0)


async def fetch(path: str, turns: int) -> str:
    await network(turns)
    print(f"{path}: fetched")
    return f"page of {path}"


async def main() -> None:
    answers = [("/large", 90), ("/index", 30), ("/about", 10)]
    fetching = [asyncio.create_task(fetch(path, turns)) for path, turns in answers]
    pages: list[str] = []
    for page in asyncio.as_completed(fetching):
        pages.append(await page)
        if len(pages) == 2:
            break
    print(f"main: {', '.join(pages)}")
    await network(90)
    print("main: returns")


asyncio.run(main())
