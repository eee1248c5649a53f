from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier, Condition


class Gate:
    def __init__(self) -> None:
        self._left = Condition()
        self._open = True
        self._inside = 0

    @contextmanager
    def enter(self) -> Iterator[bool]:
        with self._left:
            entered = self._open
            self._inside += entered
        try:
            yield entered
        finally:
            with self._left:
                self._inside -= entered
                self._left.notify_all()

    def close_and_wait(self) -> None:
        with self._left:
            self._open = False
            self._left.wait_for(lambda: self._inside == 0)


def write_report(day: str, gate: Gate, working: Barrier, reports: list[str]) -> None:
    with gate.enter() as entered:
        if not entered:
            return
        working.wait()
        if day == "tuesday":
            raise ValueError("the log is damaged")
        reports.append(day)


def main() -> None:
    gate, working = Gate(), Barrier(4)
    reports: list[str] = []
    with ThreadPoolExecutor() as pool:
        writers = [
            pool.submit(write_report, day, gate, working, reports)
            for day in ("monday", "tuesday", "wednesday")
        ]
        working.wait()
        gate.close_and_wait()
        print(f"nobody is left inside, reports: {len(reports)}")
        with gate.enter() as entered:
            print(f"a late one may enter: {str(entered).lower()}")
        ended = ", ".join(str(not writer.exception()).lower() for writer in writers)
        print(f"ended well: [{ended}]")


if __name__ == "__main__":
    main()
