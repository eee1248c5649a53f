from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Report:
    lines: int = 0
    bytes: int = 0
    lock: Lock = field(default_factory=Lock)


def read(report: Report, size: str) -> None:
    with report.lock:
        report.lines += 1
        report.bytes += int(size)


def main() -> None:
    report = Report()
    read(report, "310")
    with ThreadPoolExecutor() as pool:
        reader = pool.submit(read, report, "many")
    if reader.exception() is not None:
        print("a reader failed")
    with report.lock:
        print(f"{report.lines} lines, {report.bytes} bytes")
        report.lines -= 1  # the line whose size is missing
    read(report, "820")
    print(f"{report.lines} lines, {report.bytes} bytes")


if __name__ == "__main__":
    main()
