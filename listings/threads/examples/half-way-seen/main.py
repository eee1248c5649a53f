from threading import Barrier, Lock, Thread


class Report:
    def __init__(self) -> None:
        self.lock, self.lines, self.bytes = Lock(), 0, 0

    def __str__(self) -> str:
        return f"{self.lines} lines, {self.bytes} bytes"


def add(report: Report, line: str, half_way: Barrier) -> None:
    with report.lock:
        report.lines += 1
        half_way.wait()  # somebody looks
        half_way.wait()
        report.bytes += len(line)


def main() -> None:
    report, half_way = Report(), Barrier(2)
    reader = Thread(target=add, args=(report, "ERROR disk full", half_way))
    reader.start()
    half_way.wait()
    if report.lock.acquire(blocking=False):
        print(f"half way: {report}")
        report.lock.release()
    else:
        print("half way: locked")
    print(f"around the lock: {report}")
    half_way.wait()
    reader.join()

    with report.lock:
        print(f"afterwards: {report}")
    print(f"free again: {str(not report.lock.locked()).lower()}")
    print(f"at the end: {report}")


if __name__ == "__main__":
    main()
