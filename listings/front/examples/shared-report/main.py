from dataclasses import dataclass
from threading import Lock, Thread


@dataclass
class Report:
    photos: int
    bytes: int


def add(report: Report, lock: Lock, size: int) -> None:
    with lock:
        report.photos += 1
        report.bytes += size


def main() -> None:
    report, lock = Report(photos=0, bytes=0), Lock()
    workers = [Thread(target=add, args=(report, lock, size)) for size in (4_000, 2_500, 900)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with lock:
        print(f"{report.photos} photos, {report.bytes} bytes")


if __name__ == "__main__":
    main()
