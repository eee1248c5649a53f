import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


def checksums(photos: list[bytes]) -> list[str]:
    return [sha256(photo).hexdigest()[:4] for photo in photos]


def by_two_threads(photos: list[bytes]) -> list[str]:
    half = len(photos) // 2
    with ThreadPoolExecutor(max_workers=2) as pool:
        left = pool.submit(checksums, photos[:half])
        right = pool.submit(checksums, photos[half:])
        return left.result() + right.result()


def main() -> None:
    mebibytes = int(sys.argv[1])
    archive = b"p" * (mebibytes * 1024 * 1024)
    for name, size in [("large", len(archive) // 8), ("small", 1024)]:
        photos = [archive[at : at + size] for at in range(0, len(archive), size)]
        with span("main", f"{name}-1"):
            one = checksums(photos)
        with span("main", f"{name}-2"):
            two = by_two_threads(photos)
        print(f"{name}: {len(one)} checksums, equal: {str(one == two).lower()}")


if __name__ == "__main__":
    main()
