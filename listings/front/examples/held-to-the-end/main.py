from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held(name: str) -> Iterator[None]:
    try:
        yield
    finally:
        print(f"{name} released")


def main() -> None:
    with held("index"), held("files"):
        print("photos copied")


if __name__ == "__main__":
    main()
