from queue import Queue
from threading import Lock, Thread


class Warnings:
    def __init__(self) -> None:
        self.count = 0
        self.lock = Lock()

    def work(self, jobs: Queue[str | None]) -> None:
        for log in iter(jobs.get, None):
            try:
                with self.lock:
                    self.count += log.count("WARN")
            finally:
                jobs.task_done()


def main() -> None:
    jobs: Queue[str | None] = Queue()
    warnings = Warnings()
    workers = [Thread(target=warnings.work, args=(jobs,)) for _worker in range(2)]
    for worker in workers:
        worker.start()

    for batch in (["WARN WARN", "INFO", "WARN"], ["INFO", "WARN"]):
        for log in batch:
            jobs.put(log)
        jobs.join()
        print(f"warnings so far: {warnings.count}")
    for _worker in workers:
        jobs.put(None)


if __name__ == "__main__":
    main()
