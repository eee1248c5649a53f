from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Barrier, Lock


class Deadlock(Exception):
    pass


@dataclass
class Graph:
    """Which thread holds each lock, and which lock each thread waits for."""

    holder: dict[str, str] = field(default_factory=dict)
    wanted: dict[str, str] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def circle(self, thread: str, lock: str) -> list[str]:
        """From the lock to its holder, to the lock which that one waits for, and on: does the way lead back?"""
        links, waiting, wanted = list[str](), thread, lock
        while wanted in self.holder:
            holder = self.holder[wanted]
            links.append(f"{waiting} waits for {wanted}, held by {holder}")
            if holder == thread:
                return links
            if holder not in self.wanted:
                break
            waiting, wanted = holder, self.wanted[holder]
        return []


@dataclass
class Tracked:
    name: str
    graph: Graph
    data: int = 0
    lock: Lock = field(default_factory=Lock)

    @contextmanager
    def held_by(self, thread: str) -> Iterator[None]:
        """Waits for the lock; if that would close a circle, raises the links of the circle instead."""
        with self.graph.lock:
            if links := self.graph.circle(thread, self.name):
                raise Deadlock(*links)
            self.graph.wanted[thread] = self.name
        with self.lock:
            with self.graph.lock:
                del self.graph.wanted[thread]
                self.graph.holder[self.name] = thread
            try:
                yield
            finally:
                with self.graph.lock:
                    del self.graph.holder[self.name]


def update(reader: str, first: Tracked, second: Tracked, pause: Callable[[], object]) -> None:
    with first.held_by(reader):
        pause()
        with second.held_by(reader):
            first.data += 1
            second.data += 1


def refused(orders: list[tuple[Tracked, Tracked]], pause: Callable[[], object]) -> list[list[str]]:
    with ThreadPoolExecutor(max_workers=2) as pool:
        readers = [
            pool.submit(update, f"reader {number}", *order, pause)
            for number, order in enumerate(orders, start=1)
        ]
    return [list(error.args) for reader in readers if (error := reader.exception())]


def main() -> None:
    graph = Graph()
    counts, report = Tracked("counts", graph), Tracked("report", graph)
    both_hold_one = Barrier(2)
    circles = refused([(counts, report), (report, counts)], both_hold_one.wait)
    print(f"in two orders: {len(circles)} refused")
    print("\n".join(sorted(circles[0])))

    circles = refused([(counts, report)] * 2, lambda: None)
    print(f"in one order: {len(circles)} refused")

    circles = refused([(counts, counts), (report, report)], lambda: None)
    print(f"each the same twice: {len(circles)} refused")


if __name__ == "__main__":
    main()
