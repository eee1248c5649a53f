from dataclasses import dataclass, field
from threading import Lock, Thread


@dataclass
class Log:
    lines: list[int]
    lock: Lock = field(default_factory=Lock)


def move_line(logs: list[Log], source: int, target: int) -> None:
    low, high = sorted((source, target))
    with logs[low].lock, logs[high].lock:
        if logs[source].lines:
            logs[target].lines.append(logs[source].lines.pop())


def move_all(logs: list[Log], source: int, target: int) -> None:
    for _move in range(200_000):
        move_line(logs, source, target)


def main() -> None:
    logs = [Log([0] * 5_000), Log([1] * 5_000)]
    movers = [Thread(target=move_all, args=(logs, *way), daemon=True) for way in ((0, 1), (1, 0))]
    for mover in movers:
        mover.start()
    for mover in movers:
        mover.join(timeout=20)
    if any(mover.is_alive() for mover in movers):
        print("stuck")
    else:
        print(f"moved; in all: {sum(len(log.lines) for log in logs)} lines")


if __name__ == "__main__":
    main()
