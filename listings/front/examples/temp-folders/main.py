from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def temp_folder(name: str) -> Iterator[None]:
    print(f"{name}: made")
    try:
        yield
    finally:
        print(f"{name}: removed")


def main() -> None:
    with temp_folder("thumbs"):
        with temp_folder("tiles"):
            print("tiles drawn")
        with temp_folder("upload"):
            pass
        print("end of main")


if __name__ == "__main__":
    main()
