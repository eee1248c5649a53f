from functools import cache

tries = 0


@cache
def count_lines() -> int:
    global tries
    tries += 1
    if tries == 1:
        raise FileNotFoundError("the log is not there yet")
    return 40


def main() -> None:
    for attempt in ("first", "second"):
        try:
            print(f"cache, {attempt}: {count_lines()} lines")
        except FileNotFoundError:
            print(f"cache, {attempt}: failed")


if __name__ == "__main__":
    main()
