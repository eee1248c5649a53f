from concurrent.futures import ThreadPoolExecutor, wait


def check(log: str) -> None:
    if not log:
        raise ValueError("the log is empty")


def main() -> None:
    with ThreadPoolExecutor() as pool:
        checker = pool.submit(check, "")
        wait([checker])  # the check has ended, somehow
        print("monday: report written")

        checker = pool.submit(check, "")
        if checker.exception() is None:
            print("tuesday: report written")
        else:
            print("tuesday: no report, the check failed")


if __name__ == "__main__":
    main()
