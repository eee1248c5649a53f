import signal
import sys
from queue import SimpleQueue
from threading import Thread


def write_report(lines: SimpleQueue[str | None]) -> None:
    try:
        written = sum(1 for _line in iter(lines.get, None))
        print(f"lines written: {written}")
    finally:
        print("report.part removed")


def main() -> int:
    signals = {signal.SIGINT, signal.SIGTERM}
    signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    lines: SimpleQueue[str | None] = SimpleQueue()
    writer = Thread(target=write_report, args=(lines,))
    writer.start()
    lines.put("ERROR disk full")

    print("working")
    number = signal.sigwait(signals)
    print(f"{signal.Signals(number).name}: closing")
    lines.put(None)
    writer.join()
    return 128 + number


if __name__ == "__main__":
    sys.exit(main())
