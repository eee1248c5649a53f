from dataclasses import dataclass
from typing import Protocol


class Stored(Protocol):
    def bytes(self) -> int: ...


@dataclass
class Photo:
    width: int
    height: int

    def halve(self) -> None:
        self.width //= 2
        self.height //= 2

    def bytes(self) -> int:
        return 3 * self.width * self.height


@dataclass
class Clip:
    seconds: int

    def bytes(self) -> int:
        return 2_000_000 * self.seconds


def report(name: str, item: Stored) -> None:
    print(f"{name}: {item.bytes()} bytes")


def main() -> None:
    photo = Photo(width=4_000, height=3_000)
    photo.halve()
    report("photo", photo)
    report("clip", Clip(seconds=9))


if __name__ == "__main__":
    main()
