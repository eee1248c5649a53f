from collections import Counter
from concurrent.futures import Future
from queue import Queue
from threading import Thread
from typing import NamedTuple


class Add(NamedTuple):
    level: str


class Forget(NamedTuple):
    level: str
    reply: Future[int]


def keep_counts(requests: Queue[Add | Forget | None], counts: Counter[str]) -> None:
    for request in iter(requests.get, None):
        match request:
            case Add(level):
                counts[level] += 1
            case Forget(level, reply):
                try:
                    reply.set_result(counts.pop(level))
                except KeyError as never_seen:
                    reply.set_exception(never_seen)


def main() -> None:
    requests: Queue[Add | Forget | None] = Queue(maxsize=8)
    counts: Counter[str] = Counter()
    actor = Thread(target=keep_counts, args=(requests, counts))
    actor.start()
    for level in ("INFO", "WARN", "INFO"):
        requests.put(Add(level))
    for level in ("INFO", "DEBUG"):
        reply: Future[int] = Future()
        requests.put(Forget(level, reply))
        try:
            print(f"{reply.result()} {level} forgotten")
        except KeyError:
            print(f"no {level} was ever seen")
    requests.put(None)
    actor.join()
    print(f"left: {counts['WARN']}")


if __name__ == "__main__":
    main()
