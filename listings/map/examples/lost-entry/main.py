from multiprocessing import Process
from pathlib import Path
from tempfile import TemporaryDirectory


def add(catalogue: Path, photo: str) -> None:
    entries = catalogue.read_text()
    catalogue.write_text(f"{entries}{photo}\n")


def main() -> None:
    with TemporaryDirectory() as folder:
        catalogue = Path(folder, "catalogue.txt")
        catalogue.write_text("")

        entries = catalogue.read_text()
        child = Process(target=add, args=(catalogue, "snow.jpg"))
        child.start()
        child.join()
        assert child.exitcode == 0
        catalogue.write_text(f"{entries}beach.jpg\n")

        print("added: beach.jpg, snow.jpg")
        print("in the catalogue:")
        print(catalogue.read_text(), end="")


if __name__ == "__main__":
    main()
