from collections.abc import Coroutine, Generator


def machine() -> Generator[str, int, int]:
    index = yield "/index"
    about = yield "/about"
    return index + about


class Get:
    def __init__(self, path: str) -> None:
        self.path = path

    def __await__(self) -> Generator[str, int, int]:
        return (yield self.path)


async def crawl() -> int:
    index = await Get("/index")
    about = await Get("/about")
    return index + about


def drive(name: str, crawl: Generator[str, int, int] | Coroutine[str, int, int]) -> None:
    try:
        path = crawl.send(None)
        while True:
            print(f"{name}: waits for {path}")
            path = crawl.send(len(path) * 100)
    except StopIteration as end:
        print(f"{name}: {end.value} bytes")


drive("machine", machine())
drive("async", crawl())
