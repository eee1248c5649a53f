import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


def checksum(start: int, data: bytes) -> int:
    total = start
    for byte in data:
        total = (total * 31 + byte) % 65_521
    return total


def sum_checksums(start: int, photos: list[bytes]) -> int:
    return sum(checksum(start, photo) for photo in photos)


def check_archive(index: bytes, photos: list[bytes], workers: int) -> tuple[int, int]:
    index_sum = checksum(0, index)
    size = -(-len(photos) // workers)
    shares = [photos[start : start + size] for start in range(0, len(photos), size)]
    with ThreadPoolExecutor(workers) as pool:
        return index_sum, sum(pool.map(sum_checksums, [index_sum] * len(shares), shares))


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    index = bytes([7]) * (12 * size)
    photos = [bytes([n]) * size for n in range(36)]
    for workers in range(1, 5):
        with span("main", f"workers-{workers}"):
            sums = check_archive(index, photos, workers)
        print(f"{workers} at work: {sums}")
    photos += photos
    for workers in range(1, 3):
        with span("main", f"grown-{workers}"):
            sums = check_archive(index, photos, workers)
        print(f"{workers} on twice the photos: {sums}")


if __name__ == "__main__":
    main()
