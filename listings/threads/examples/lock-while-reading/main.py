import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Barrier, Lock

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


@dataclass
class Report:
    lines: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)


def read(day: str) -> str:
    time.sleep(0.040)  # stands for a read from disk
    return f"{day}: 2 errors"


def lock_then_read(day: str, report: Report, both_here: Barrier) -> None:
    both_here.wait()
    with report.lock, span(day, "with lock"):
        report.lines.append(read(day))


def read_then_lock(day: str, report: Report, both_here: Barrier) -> None:
    with span(day, "no lock"):
        both_here.wait()
        line = read(day)
    with report.lock:
        report.lines.append(line)


def read_both(read_one: Callable[[str, Report, Barrier], None]) -> list[str]:
    report, both_here = Report(), Barrier(2)
    with ThreadPoolExecutor(max_workers=2) as pool:
        readers = [
            pool.submit(read_one, day, report, both_here)
            for day in ("monday", "tuesday")
        ]
    for reader in readers:
        reader.result()
    return sorted(report.lines)


def main() -> None:
    print(", ".join(read_both(lock_then_read)))
    print(", ".join(read_both(read_then_lock)))


if __name__ == "__main__":
    main()
