from threading import Lock

Counts = dict[str, int]
counts_lock = Lock()


def add_in_two_steps(counts: Counts) -> None:
    errors = counts.get("ERROR")
    if errors is not None:
        counts["ERROR"] = errors + 1


def add(counts: Counts) -> None:
    with counts_lock:
        counts["ERROR"] = counts.get("ERROR", 0) + 1


def main() -> None:
    counts = {"ERROR": 1}
    add_in_two_steps(counts)
    print(f"get, then insert: {counts}")

    counts = {"ERROR": 1}
    add(counts)
    print(f"in one step: {counts}")


if __name__ == "__main__":
    main()
