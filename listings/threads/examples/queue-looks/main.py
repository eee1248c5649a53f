from concurrent.futures import ThreadPoolExecutor
from queue import Empty, Queue
from threading import Barrier


def look_then_take(lines: Queue[str], looked: Barrier) -> tuple[bool, bool]:
    seen = not lines.empty()
    looked.wait()
    try:
        lines.get_nowait()
        return seen, True
    except Empty:
        return seen, False


def main() -> None:
    lines: Queue[str] = Queue(maxsize=1)
    lines.put("WARN disk 91 %")
    print(f"{lines.qsize()} line, full: {str(lines.full()).lower()}")

    looked = Barrier(2)
    with ThreadPoolExecutor(max_workers=2) as pool:
        workers = [pool.submit(look_then_take, lines, looked) for _worker in range(2)]
        answers = [worker.result() for worker in workers]
    print(f"saw a line: {sum(seen for seen, _taken in answers)}")
    print(f"took a line: {sum(taken for _seen, taken in answers)}")


if __name__ == "__main__":
    main()
