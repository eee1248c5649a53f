from multiprocessing import Pool


def is_damaged(photo: int) -> bool:
    return photo % 250 == 137


def main() -> None:
    photos = range(1000)
    with Pool(2) as pool:
        verdicts = pool.imap(is_damaged, photos, chunksize=50)
        first = next((photo for photo, bad in zip(photos, verdicts) if bad), None)
        print("none damaged" if first is None else f"first damaged: {first}")

        if any(pool.imap_unordered(is_damaged, photos, chunksize=50)):
            print("the library needs a repair")


if __name__ == "__main__":
    main()
