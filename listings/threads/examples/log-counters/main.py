from concurrent.futures import ThreadPoolExecutor
from threading import Lock

LOGS = ["INFO start\nERROR disk full", "ERROR timeout\nINFO stop"]

lock = Lock()
lines = 0
alarmed = False


def read(log: str) -> None:
    global lines, alarmed
    for line in log.splitlines():
        with lock:
            lines += 1
            first = line.startswith("ERROR") and not alarmed
            alarmed = alarmed or first
        if first:
            print("there are errors")


def main() -> None:
    with ThreadPoolExecutor() as pool:
        list(pool.map(read, LOGS))
    print(f"{lines} lines")


if __name__ == "__main__":
    main()
