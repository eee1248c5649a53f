from threading import Thread
from typing import NamedTuple


class Progress(NamedTuple):
    file: int
    lines: int


progress = Progress(0, 0)


def read_files() -> None:
    global progress
    for file in range(1, 50_001):
        progress = Progress(file, file * 100)


def main() -> None:
    reader, mixed = Thread(target=read_files), 0
    reader.start()
    while True:
        file, lines = progress
        mixed += lines != file * 100
        if file == 50_000:
            break
    reader.join()
    print(f"mixed reports: {mixed}")


if __name__ == "__main__":
    main()
