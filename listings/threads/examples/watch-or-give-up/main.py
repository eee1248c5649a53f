from queue import SimpleQueue
from threading import Event, Thread

GLANCE = 0.020


def read(lines: SimpleQueue[str | None], counts: list[int]) -> None:
    counts.append(sum(1 for _line in iter(lines.get, None)))


def watch(reader: Thread, counts: list[int], give_up: Event) -> str:
    while reader.is_alive():
        if give_up.is_set():
            return "given up, still reading"
        reader.join(timeout=GLANCE)
    return f"ended, lines: {counts[0]}"


def main() -> None:
    days = ("monday", "tuesday")
    logs: dict[str, SimpleQueue[str | None]] = {day: SimpleQueue() for day in days}
    give_up = Event()
    reports: SimpleQueue[str] = SimpleQueue()

    def watch_all() -> None:
        for day in days:
            counts: list[int] = []
            reader = Thread(target=read, args=(logs[day], counts), daemon=True)
            reader.start()
            reports.put(f"{day}: {watch(reader, counts, give_up)}")

    watcher = Thread(target=watch_all)
    watcher.start()
    logs["monday"].put("ERROR disk full")
    logs["monday"].put(None)
    print(reports.get())
    give_up.set()
    print(reports.get())
    watcher.join()


if __name__ == "__main__":
    main()
