from concurrent.futures import ThreadPoolExecutor


def count(log: list[str], level: str) -> int:
    return sum(line.startswith(level) for line in log)


def main() -> None:
    log = ["ERROR disk full", "INFO start", "ERROR timeout"]

    with ThreadPoolExecutor(max_workers=2) as pool:
        errors = pool.submit(count, log, "ERROR")
        infos = pool.submit(count, log, "INFO")

    print(f"ERROR: {errors.result()}")
    print(f"INFO: {infos.result()}")
    print(f"{len(log)} lines in all")


if __name__ == "__main__":
    main()
