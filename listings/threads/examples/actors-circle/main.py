from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple


class Report(NamedTuple):
    reply: Future[str]


class Lines(NamedTuple):
    reply: Future[int]


def read(inbox: SimpleQueue[Report | Lines], archive: SimpleQueue[Future[int]]) -> None:
    while True:
        match inbox.get():
            case Lines(reply):
                reply.set_result(3)
            case Report(reply):
                answer: Future[int] = Future()
                archive.put(answer)
                reply.set_result(f"{answer.result()} of 3 lines archived")


def keep(inbox: SimpleQueue[Future[int]], reader: SimpleQueue[Report | Lines]) -> None:
    while True:
        reply = inbox.get()
        answer: Future[int] = Future()
        reader.put(Lines(answer))
        try:
            lines, in_time = answer.result(timeout=0.020), True
        except TimeoutError:
            lines, in_time = 0, False
        print(f"the reader answered in time: {str(in_time).lower()}")
        reply.set_result(lines)


def main() -> None:
    reader: SimpleQueue[Report | Lines] = SimpleQueue()
    archive: SimpleQueue[Future[int]] = SimpleQueue()
    Thread(target=read, args=(reader, archive), daemon=True).start()
    Thread(target=keep, args=(archive, reader), daemon=True).start()

    report: Future[str] = Future()
    reader.put(Report(report))
    print(report.result())


if __name__ == "__main__":
    main()
