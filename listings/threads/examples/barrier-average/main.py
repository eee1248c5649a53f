from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Barrier, Lock


@dataclass
class Totals:
    errors: int = 0
    average: int = 0
    lock: Lock = field(default_factory=Lock)

    def divide(self) -> None:
        self.average = self.errors // 3


def compare(day: str, log: str, totals: Totals, all_readers: Barrier) -> str:
    errors = log.count("ERROR")
    with totals.lock:
        totals.errors += errors
    all_readers.wait()
    above = errors > totals.average
    return f"{day}: {errors}, above average: {str(above).lower()}"


def main() -> None:
    logs = {
        "monday": "ERROR disk full, ERROR no route, ERROR disk full",
        "tuesday": "INFO start",
        "wednesday": "ERROR disk full, ERROR disk full",
    }
    totals = Totals()
    all_readers = Barrier(len(logs), action=totals.divide)
    with ThreadPoolExecutor(max_workers=len(logs)) as pool:
        readers = [
            pool.submit(compare, day, log, totals, all_readers)
            for day, log in logs.items()
        ]
        for reader in readers:
            print(reader.result())


if __name__ == "__main__":
    main()
