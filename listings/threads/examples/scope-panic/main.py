from concurrent.futures import ThreadPoolExecutor


def check(log: str) -> None:
    if not log:
        raise ValueError("the log is empty")


def main() -> None:
    monday, tuesday = "INFO start", ""
    with ThreadPoolExecutor() as pool:
        pool.submit(check, monday)
        if pool.submit(check, tuesday).exception() is not None:
            print("tuesday: check failed")
    print("report written")


if __name__ == "__main__":
    main()
