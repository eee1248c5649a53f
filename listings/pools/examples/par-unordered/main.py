from multiprocessing import Pool


def checksum(name: str) -> tuple[int, str]:
    total = 0
    for byte in name.encode():
        total = total * 31 % 9973 + byte
    return total, name


def main() -> None:
    photos = ["beach.jpg", "forest.jpg", "snow.jpg", "city.jpg"]
    arrived = []
    with Pool(2) as pool:
        for result in pool.imap_unordered(checksum, photos):
            arrived.append(result)
    arrived.sort()
    for total, name in arrived:
        print(total, name)


if __name__ == "__main__":
    main()
