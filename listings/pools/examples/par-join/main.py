from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from operator import attrgetter


@dataclass(frozen=True)
class Photo:
    name: str
    taken: str
    kilobytes: int


def names_by(photos: list[Photo], attribute: str, descending: bool = False) -> list[str]:
    ordered = sorted(photos, key=attrgetter(attribute), reverse=descending)
    return [photo.name for photo in ordered]


def main() -> None:
    photos = [
        Photo("snow", "2024-12-24", 310),
        Photo("beach", "2024-07-02", 820),
        Photo("forest", "2024-07-02", 540),
        Photo("city", "2023-05-19", 820),
    ]
    with ProcessPoolExecutor(2) as pool:
        by_date = pool.submit(names_by, photos, "taken")
        by_size = pool.submit(names_by, photos, "kilobytes", descending=True)
        print("by date:", ", ".join(by_date.result()))
        print("largest first:", ", ".join(by_size.result()))


if __name__ == "__main__":
    main()
