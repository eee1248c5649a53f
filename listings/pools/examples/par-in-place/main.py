from multiprocessing import Pool


def brighten(photo: bytearray) -> None:
    for index, pixel in enumerate(photo):
        photo[index] = min(pixel + 60, 255)


def main() -> None:
    photos = [
        bytearray([10, 20, 30]),
        bytearray([100, 150, 200]),
        bytearray([240, 250, 255]),
    ]
    with Pool(2) as pool:
        pool.map(brighten, photos)
    print([list(photo) for photo in photos])


if __name__ == "__main__":
    main()
