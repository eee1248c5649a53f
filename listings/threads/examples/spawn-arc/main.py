from threading import Thread


def count(log: list[str], level: str, results: dict[str, int]) -> None:
    results[level] = sum(line.startswith(level) for line in log)


def main() -> None:
    log = ["ERROR disk full", "INFO start", "ERROR timeout"]

    results: dict[str, int] = {}
    workers = {
        level: Thread(target=count, args=(log, level, results))
        for level in ("ERROR", "INFO")
    }
    for worker in workers.values():
        worker.start()
    for level, worker in workers.items():
        worker.join()
        print(f"{level}: {results[level]}")
    print(f"{len(log)} lines in all")


if __name__ == "__main__":
    main()
