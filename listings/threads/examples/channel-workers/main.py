from queue import Queue
from threading import Thread
from typing import NamedTuple


class Log(NamedTuple):
    day: int
    lines: int


def read_logs(logs: Queue[Log | None], reports: Queue[tuple[int, int]]) -> None:
    for log in iter(logs.get, None):
        reports.put((log.day, log.lines))


def main() -> None:
    logs: Queue[Log | None] = Queue()
    reports: Queue[tuple[int, int]] = Queue()
    workers = [Thread(target=read_logs, args=(logs, reports)) for _worker in range(3)]
    for worker in workers:
        worker.start()

    for day in range(1, 8):
        logs.put(Log(day, day * 100))
    for _worker in workers:
        logs.put(None)  # each worker takes one
    for worker in workers:
        worker.join()
    read = sorted(reports.get() for _report in range(reports.qsize()))
    for day, lines in read:
        print(f"day {day}: {lines} lines")


if __name__ == "__main__":
    main()
