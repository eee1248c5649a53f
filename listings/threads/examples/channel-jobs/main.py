from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

Job = Callable[[], None]


def run(jobs: SimpleQueue[Job | None]) -> None:
    for job in iter(jobs.get, None):
        job()


def main() -> None:
    jobs: SimpleQueue[Job | None] = SimpleQueue()
    worker = Thread(target=run, args=(jobs,))
    worker.start()

    log = "INFO start\nWARN disk 91 %"
    warnings: SimpleQueue[int] = SimpleQueue()
    jobs.put(lambda: print("rotated"))
    jobs.put(lambda: warnings.put(log.count("WARN")))
    print(f"{warnings.get()} warning")
    jobs.put(None)
    worker.join()


if __name__ == "__main__":
    main()
