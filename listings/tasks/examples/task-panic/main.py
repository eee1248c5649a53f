import asyncio


class NotFound(Exception):
    pass


async def fetch(path: str) -> int:
    match path:
        case "/missing":
            raise NotFound
        case "/broken":
            raise AssertionError("no charset")
        case page:
            return len(page) * 100


async def main() -> None:
    for path in ("/index", "/missing", "/broken"):
        fetching = asyncio.create_task(fetch(path))
        try:
            print(f"{path}: {await fetching} bytes")
        except NotFound:
            print(f"{path}: not found")
        except Exception:
            print(f"{path}: a bug")


asyncio.run(main())
