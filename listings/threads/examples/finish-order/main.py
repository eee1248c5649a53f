# ANCHOR: readers
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def read_log(day: str, start_line: Barrier) -> None:
    start_line.wait()
    for _block in range(10):
        time.sleep(0.001)  # stands for a read from disk
    print(f"{day} is read\n", end="")  # one write, so that no line is torn


def main() -> None:
    start_line = Barrier(2)
    with ThreadPoolExecutor(max_workers=2) as pool:
        readers = [
            pool.submit(read_log, day, start_line) for day in ("monday", "tuesday")
        ]
    for reader in readers:
        reader.result()
    print("both are read")


if __name__ == "__main__":
    main()
# ANCHOR_END: readers
