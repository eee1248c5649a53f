from concurrent.futures import ThreadPoolExecutor


def total_bytes(log: str) -> int:
    return sum(int(line) for line in log.splitlines())


def main() -> None:
    logs = {"monday": "120\n80", "tuesday": "64\nunknown"}

    with ThreadPoolExecutor() as pool:
        totals = {day: pool.submit(total_bytes, log) for day, log in logs.items()}
        for day, total in totals.items():
            try:
                print(f"{day}: {total.result()} bytes")
            except ValueError:
                print(f"{day}: not a number")


if __name__ == "__main__":
    main()
