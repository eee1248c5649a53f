from collections.abc import Iterator
from contextlib import ExitStack, contextmanager


@contextmanager
def connection(site: str) -> Iterator[None]:
    yield
    print(f"{site} closed")


def main() -> None:
    with connection("news"), connection("blog"):
        print("two variables")

    sites = ["news", "blog"]
    with ExitStack() as stack:
        for site in sites:
            stack.enter_context(connection(site))
        print(f"{len(sites)} in a collection")


main()
