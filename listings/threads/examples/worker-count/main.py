import os
import sys
from concurrent.futures import ThreadPoolExecutor


def count_errors(lines: list[str]) -> int:
    return sum(line.startswith("ERROR") for line in lines)


def available_cpus() -> int:
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # counts the whole machine


def main() -> None:
    levels = ("INFO", "ERROR", "WARN")
    log = [f"{levels[n % 3]} request {n}" for n in range(1_000)]

    workers = available_cpus()
    share = -(-len(log) // workers)
    shares = [log[start : start + share] for start in range(0, len(log), share)]
    with ThreadPoolExecutor(max_workers=workers) as pool:
        errors = sum(pool.map(count_errors, shares))
    print(f"{errors} errors in {len(log)} lines")


if __name__ == "__main__":
    main()
