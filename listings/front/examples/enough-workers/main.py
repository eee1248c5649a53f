from math import ceil


def enough(waiting: int, computing: int, cores: int) -> int:
    """The fewest files in hand at which only the cores limit the gain."""
    return ceil(cores * (waiting + computing) / computing)


def main() -> None:
    for waiting, computing, cores in [(30, 10, 1), (30, 10, 2), (23, 10, 2), (45, 5, 4)]:
        at_once = enough(waiting, computing, cores)
        print(f"waiting {waiting}, computing {computing}, cores {cores}: {at_once} at once")


if __name__ == "__main__":
    main()
