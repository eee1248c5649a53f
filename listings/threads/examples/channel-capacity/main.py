from queue import Full, Queue


def fill(capacity: int) -> str:
    lines: Queue[str] = Queue(maxsize=capacity)
    for number in range(1, 4):
        line = f"line {number}"
        try:
            lines.put_nowait(line)
        except Full:
            return f"full, {line} comes back"
    return "takes all three"


def main() -> None:
    for capacity in (0, 1, 2):
        print(f"capacity {capacity}: {fill(capacity)}")


if __name__ == "__main__":
    main()
