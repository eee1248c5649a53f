from concurrent.futures import ThreadPoolExecutor
from queue import LifoQueue


def main() -> None:
    lines: LifoQueue[str] = LifoQueue()
    with ThreadPoolExecutor(max_workers=1) as pool:
        reporter = pool.submit(lines.get)
        lines.put("INFO start")
        print(reporter.result())
    for line in ("WARN disk 91 %", "WARN disk 97 %", "ERROR disk full"):
        lines.put(line)
    for _line in range(3):
        print(lines.get())


if __name__ == "__main__":
    main()
