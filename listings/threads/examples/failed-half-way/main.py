from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Report:
    lines: int = 0
    errors: int = 0
    lock: Lock = field(default_factory=Lock, repr=False)


def add(report: Report, line: str) -> None:
    with report.lock:
        report.lines += 1
        if line.split()[0] == "ERROR":
            report.errors += 1


def main() -> None:
    report = Report()
    with ThreadPoolExecutor(max_workers=1) as pool:
        reader = pool.submit(add, report, "")
    print(f"reader failed: {str(reader.exception() is not None).lower()}")

    with report.lock:
        print(f"as if nothing had happened: {report}")
    add(report, "ERROR disk full")
    print(f"and goes on: {report}")


if __name__ == "__main__":
    main()
