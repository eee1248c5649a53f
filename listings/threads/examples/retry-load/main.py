from functools import lru_cache

tries = 0


@lru_cache(maxsize=30)
def errors(day: str) -> int:
    global tries
    tries += 1
    if tries == 1:
        raise FileNotFoundError("not there yet")
    return 7


def main() -> None:
    for _call in range(3):
        try:
            print(f"{errors('monday')} errors")
        except FileNotFoundError as error:
            print(error)
    print(f"loads: {tries}")


if __name__ == "__main__":
    main()
