import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import value

SERVER_TAKES = 0.030
ARCHIVE = (bytes(range(251)) * 1_600)[:400_000]


def download(photo: int) -> bytes:
    time.sleep(SERVER_TAKES)
    return ARCHIVE[photo:]


def fingerprint(pixels: bytes) -> int:
    """How often the next pixel is darker: a number that tells photos apart."""
    return sum(left > right for left, right in pairwise(pixels))


def main() -> None:
    photos = int(sys.argv[1])

    begin, computing, total = time.perf_counter(), 0.0, 0
    for photo in range(photos):
        pixels = download(photo)
        computing_since = time.perf_counter()
        total += fingerprint(pixels)
        computing += time.perf_counter() - computing_since
    in_turn = time.perf_counter() - begin
    print(f"fingerprints in turn: {total}")
    print(f"computing {computing:.3f}s of {in_turn:.3f}s")

    begin = time.perf_counter()
    with ThreadPoolExecutor(max_workers=photos) as pool:
        total = sum(pool.map(lambda photo: fingerprint(download(photo)), range(photos)))
    value("by threads", time.perf_counter() - begin)
    value("in turn", in_turn)
    value("computing", computing)
    value("waiting", in_turn - computing)
    print(f"fingerprints by threads: {total}")


if __name__ == "__main__":
    main()
