from collections import deque
from threading import Thread


def text(piece: range) -> str:
    return f"{piece.start}..{piece.stop}"


def steal(victim: deque[range]) -> None:
    try:
        stolen = victim.popleft()
    except IndexError:
        return
    print(f"thief takes {text(stolen)}")


def main() -> None:
    mine: deque[range] = deque()
    piece = range(0, 8)
    while len(piece) > 1:
        middle = piece.start + len(piece) // 2
        piece, offered = range(piece.start, middle), range(middle, piece.stop)
        print(f"owner keeps {text(piece)}, offers {text(offered)}")
        mine.append(offered)

    thief = Thread(target=steal, args=(mine,))
    thief.start()
    thief.join()
    while mine:
        print(f"owner takes {text(mine.pop())}")


if __name__ == "__main__":
    main()
