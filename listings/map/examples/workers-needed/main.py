def workers_needed(serial: int, parallel: int, goal: int) -> int | None:
    """The fewest workers that make the job `goal` times as fast, if a thousand can."""
    alone = serial + parallel
    enough = (n for n in range(1, 1_001) if goal * (serial * n + parallel) <= alone * n)
    return next(enough, None)


def main() -> None:
    for goal in (2, 3, 4):
        workers = workers_needed(3, 9, goal)
        if workers is not None:
            print(f"{goal} times as fast: {workers} workers")
        else:
            print(f"{goal} times as fast: no, not with a thousand")


if __name__ == "__main__":
    main()
