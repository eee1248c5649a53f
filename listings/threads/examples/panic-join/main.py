import threading
from threading import Thread


def first_level(results: dict[str, str], day: str, log: str) -> None:
    if not log:
        raise ValueError(f"{day}: the log is empty")
    results[day] = log.split()[0]


def main() -> None:
    logs = {"monday": "ERROR disk full", "tuesday": ""}
    results: dict[str, str] = {}
    failures: dict[str, str] = {}

    def record(args: threading.ExceptHookArgs) -> None:
        if args.thread is not None:
            failures[args.thread.name] = str(args.exc_value)

    threading.excepthook = record
    workers = [
        Thread(target=first_level, args=(results, day, log), name=day)
        for day, log in logs.items()
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        if worker.name in failures:
            print(f"no result, because {failures[worker.name]}")
        else:
            print(f"first level: {results[worker.name]}")
    print("main goes on")


if __name__ == "__main__":
    main()
