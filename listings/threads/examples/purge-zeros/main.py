Counts = dict[str, int]


def purge_in_a_loop(counts: Counts) -> None:
    for level, lines in counts.items():
        if lines == 0:
            del counts[level]


def purged(counts: Counts) -> Counts:
    return {level: lines for level, lines in counts.items() if lines > 0}


def main() -> None:
    counts = {"DEBUG": 0, "ERROR": 1}
    try:
        purge_in_a_loop(counts)
        print(f"in a loop: {counts}")
    except RuntimeError as error:
        print(f"in a loop: {error}")

    counts = {"DEBUG": 0, "ERROR": 1}
    print(f"in one step: {purged(counts)}")


if __name__ == "__main__":
    main()
