import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Process
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def lock(catalogue: Path) -> Iterator[None]:
    with catalogue.with_suffix(".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)  # a forked child holds the file open as well


def add(catalogue: Path, photo: str) -> None:
    with lock(catalogue):
        entries = catalogue.read_text()
        catalogue.write_text(f"{entries}{photo}\n")


def main() -> None:
    with TemporaryDirectory() as folder:
        catalogue = Path(folder, "catalogue.txt")
        catalogue.write_text("")

        with lock(catalogue):
            entries = catalogue.read_text()
            child = Process(target=add, args=(catalogue, "snow.jpg"))
            child.start()
            catalogue.write_text(f"{entries}beach.jpg\n")
        child.join()
        assert child.exitcode == 0

        print("added: beach.jpg, snow.jpg")
        print("in the catalogue:")
        print(catalogue.read_text(), end="")


if __name__ == "__main__":
    main()
