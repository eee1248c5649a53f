from collections.abc import Callable
from threading import Lock, RLock


class Report:
    def __init__(self, lock: "Lock | RLock") -> None:
        self.lock, self.lines, self.errors = lock, 0, 0

    def add(self, half_way: Callable[[], None]) -> None:
        with self.lock:
            self.lines += 1
            half_way()  # a function further down that takes the lock again
            self.errors += 1

    def show(self, name: str) -> None:
        if self.lock.acquire(blocking=False):
            print(f"{name}: {self.lines} lines, {self.errors} errors")
            self.lock.release()
        else:
            print(f"{name}: a second acquire would wait for the first")


def main() -> None:
    report = Report(Lock())
    report.add(lambda: report.show("Lock"))

    report = Report(RLock())
    report.add(lambda: report.show("RLock"))


if __name__ == "__main__":
    main()
