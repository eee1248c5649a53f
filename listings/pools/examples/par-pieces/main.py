from multiprocessing import Pool


class Resize:
    """A callable that counts how often it is sent to a worker."""

    sent = 0

    def __call__(self, photo: int) -> int:
        return photo // 2

    def __reduce__(self) -> "tuple[type[Resize], tuple[()]]":
        Resize.sent += 1
        return Resize, ()


def pieces(chunksize: int) -> int:
    Resize.sent = 0
    with Pool(2) as pool:
        pool.map(Resize(), range(1000), chunksize)
    return Resize.sent


def main() -> None:
    print(f"one photo a piece: {pieces(chunksize=1)} pieces")
    print(f"half the library a piece: {pieces(chunksize=500)} pieces")


if __name__ == "__main__":
    main()
