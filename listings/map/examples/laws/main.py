def amdahl(serial: float, workers: int) -> float:
    """Speed-up of a fixed job, `serial` being the serial share of the time on one worker."""
    return 1 / (serial + (1 - serial) / workers)


def gustafson(serial: float, workers: int) -> float:
    """Speed-up of a job that grew with its workers, `serial` being the serial share of the time on all."""
    return serial + (1 - serial) * workers


def main() -> None:
    print("workers  same archive  grown archive")
    for workers in (1, 2, 4, 8, 1_000):
        same, grown = amdahl(0.25, workers), gustafson(0.25, workers)
        print(f"{workers:>7}  {same:>12.2f}  {grown:>13.2f}")


if __name__ == "__main__":
    main()
