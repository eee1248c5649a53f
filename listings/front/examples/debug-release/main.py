import sys

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


def file_sizes(count: int) -> list[int]:
    sizes = []
    state = 7
    for _ in range(count):
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        sizes.append(state % 1_000_000)
    return sizes


def cards_filled(sizes: list[int], card: int) -> int:
    cards, used = 1, 0
    for size in sizes:
        if used + size > card:
            cards += 1
            used = 0
        used += size
    return cards


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    sizes = file_sizes(count)

    ordered = sizes.copy()
    with span("main", "sort"):
        ordered.sort()
    print(f"median size: {ordered[count // 2]}")

    with span("main", "cards"):
        cards = sum(cards_filled(sizes, n * 40_000_000) for n in range(1, 26))
    print(f"cards of 25 kinds: {cards}")


if __name__ == "__main__":
    main()
