from dataclasses import dataclass
from multiprocessing import Pool


@dataclass(frozen=True)
class Photo:
    name: str
    pixels: bytes


def thumbnail(photo: Photo) -> list[int]:
    blocks = (photo.pixels[i : i + 4] for i in range(0, len(photo.pixels), 4))
    return [sum(block) // len(block) for block in blocks]


def main() -> None:
    photos = [
        Photo("beach.jpg", bytes([200, 210, 220, 230, 90, 100, 110, 120])),
        Photo("forest.jpg", bytes([10, 20, 30, 40, 50, 60, 70, 80])),
        Photo("snow.jpg", bytes([250, 250, 250, 250, 240, 240, 240, 240])),
    ]
    with Pool(2) as pool:
        thumbnails = pool.map(thumbnail, photos)
    for photo, small in zip(photos, thumbnails):
        print(f"{photo.name}: {small}")


if __name__ == "__main__":
    main()
