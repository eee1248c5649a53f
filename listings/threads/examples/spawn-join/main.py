from threading import Thread


def count_errors(log: str) -> int:
    return sum(line.startswith("ERROR") for line in log.splitlines())


def count_into(results: dict[str, int], day: str, log: str) -> None:
    results[day] = count_errors(log)


def main() -> None:
    monday = "INFO start\nERROR disk full\nERROR disk full\n"
    tuesday = "INFO start\nERROR timeout\n"

    results: dict[str, int] = {}
    worker = Thread(target=count_into, args=(results, "monday"), kwargs={"log": monday})
    worker.start()
    tuesday_errors = count_errors(tuesday)
    worker.join()

    print(f"monday: {results['monday']}")
    print(f"tuesday: {tuesday_errors}")


if __name__ == "__main__":
    main()
