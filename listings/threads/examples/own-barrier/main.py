from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError


def read(day: str, log: str, both_read: Barrier) -> str:
    try:
        level = log.split()[0]
    except IndexError:
        both_read.abort()
        raise
    try:
        both_read.wait()
    except BrokenBarrierError:
        return f"{day}: {level}, alone"
    return f"{day}: {level}, merged"


def main() -> None:
    for logs in [["ERROR disk full", "INFO start"], ["ERROR no route", ""]]:
        both_read = Barrier(2)
        with ThreadPoolExecutor() as pool:
            monday = pool.submit(read, "monday", logs[0], both_read)
            tuesday = pool.submit(read, "tuesday", logs[1], both_read)
        for reader in (monday, tuesday):
            print("no result" if reader.exception() else reader.result())


if __name__ == "__main__":
    main()
