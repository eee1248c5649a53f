from concurrent.futures import Future, ThreadPoolExecutor


def main() -> None:
    logs = {"monday": "ERROR disk full", "tuesday": "INFO start"}
    with ThreadPoolExecutor() as pool:

        def start(day: str) -> Future[int]:
            print(f"start {day}")
            return pool.submit(logs[day].count, "ERROR")

        def wait(worker: Future[int]) -> int:
            errors = worker.result()
            print(f"joined: {errors}")
            return errors

        errors = sum(map(wait, map(start, logs)))
        print(f"one at a time: {errors}")

        workers = list(map(start, logs))
        errors = sum(map(wait, workers))
        print(f"together: {errors}")


if __name__ == "__main__":
    main()
