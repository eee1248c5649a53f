import asyncio


async def fetch(path: str) -> int:
    await asyncio.sleep(0)
    return len(path) * 100


def page_size(path: str) -> int:
    fetching = fetch(path)
    try:
        return asyncio.run(fetching)
    finally:
        fetching.close()


async def main() -> None:
    print("main: asks for a size")
    try:
        print(f"/index: {page_size('/index')} bytes")
    except RuntimeError as error:
        print(f"error: {error}")


asyncio.run(main())
