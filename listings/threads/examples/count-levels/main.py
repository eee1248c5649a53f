from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

LOGS = [
    ["ERROR disk full", "INFO start", "ERROR timeout"],
    ["INFO start", "WARN slow", "ERROR disk full"],
]

counts: Counter[str] = Counter()
counts_lock = Lock()


def count(log: list[str]) -> None:
    for line in log:
        level = line.split(" ")[0]
        with counts_lock:
            counts[level] += 1


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(count, LOGS))
    for level, lines in sorted(counts.items()):
        print(f"{level}: {lines}")
