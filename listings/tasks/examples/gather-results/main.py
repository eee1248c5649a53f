import asyncio


class NotFound(Exception):
    pass


async def fetch(path: str) -> int:
    await asyncio.sleep(0.01)
    match path:
        case "/missing":
            raise NotFound
        case page:
            return len(page) * 100


async def main() -> None:
    paths = ["/index", "/missing", "/about"]
    results = await asyncio.gather(*map(fetch, paths), return_exceptions=True)
    for path, result in zip(paths, results):
        match result:
            case int(size):
                print(f"{path}: {size} bytes")
            case NotFound():
                print(f"{path}: not found")
            case bug:
                raise bug


asyncio.run(main())
