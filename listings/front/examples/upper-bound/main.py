def bound(waiting: float, computing: float, at_once: int, cores: int) -> float:
    """The most that can be gained by having several files in hand at once."""
    by_cores = cores * (waiting + computing) / computing
    return min(by_cores, at_once)


def main() -> None:
    waiting, computing = 30.0, 10.0

    free = (waiting + computing) / waiting
    print(f"one at a time, computing made free: {free:.2f}")
    for at_once, cores in [(2, 2), (100, 1), (100, 2)]:
        gain = bound(waiting, computing, at_once, cores)
        print(f"at once: {at_once}, cores: {cores}, gain at most {gain:.2f}")


if __name__ == "__main__":
    main()
