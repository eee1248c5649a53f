from multiprocessing import Pool


def brighten(photo: list[int]) -> list[int]:
    for index, pixel in enumerate(photo):
        photo[index] = min(pixel + 60, 255)
    return photo


def main() -> None:
    photos = [[10, 20, 30], [100, 150, 200], [240, 250, 255]]
    with Pool(2) as pool:
        brightened = pool.map(brighten, photos)
    assert photos[0] == [10, 20, 30]
    print(brightened)


if __name__ == "__main__":
    main()
