# ANCHOR: program
import asyncio


async def fetch(path: str) -> None:
    print(f"{path}: asked")
    if path == "/report":
        await asyncio.sleep(0)
    print(f"{path}: answered")


async def main() -> None:
    for path in ("/index", "/report"):
        late = False
        try:
            await asyncio.wait_for(fetch(path), 0)
        except TimeoutError:
            late = True
        print(f"{path}: late={str(late).lower()}")


asyncio.run(main())
# ANCHOR_END: program
