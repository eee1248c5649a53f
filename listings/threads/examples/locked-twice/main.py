from threading import Lock

lock = Lock()
report: list[str] = []


def print_count() -> None:
    # `with lock` here would wait for the one in `add`, which waits for this function.
    if lock.acquire(blocking=False):
        print(f"{len(report)} lines")
        lock.release()
    else:
        print("the lock is taken")


def add(line: str) -> None:
    with lock:
        report.append(line)
        print_count()


def add_then_count(line: str) -> None:
    with lock:
        report.append(line)
    print_count()


def main() -> None:
    add("INFO start")
    add_then_count("ERROR disk full")


if __name__ == "__main__":
    main()
