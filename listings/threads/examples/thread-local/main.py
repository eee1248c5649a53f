from concurrent.futures import ThreadPoolExecutor
from threading import local


class Read(local):
    def __init__(self) -> None:
        self.days: list[str] = []


READ = Read()


def read(day: str) -> None:
    READ.days.append(day)


def days_read() -> str:
    return ", ".join(READ.days)


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as worker:
        for day in ["monday", "tuesday"]:
            worker.submit(read, day)
        print(f"worker: {worker.submit(days_read).result()}")

    read("wednesday")
    print(f"main: {days_read()}")


if __name__ == "__main__":
    main()
