from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import Pool
from operator import mul

WORKERS = 2


@dataclass
class Album:
    sizes: list[tuple[int, int]]
    albums: list[Album] = field(default_factory=list)


def all_sizes(album: Album) -> Iterator[tuple[int, int]]:
    yield from album.sizes
    for inner in album.albums:
        yield from all_sizes(inner)


def main() -> None:
    summer = Album([(400, 300), (300, 400)])
    winter = Album([(800, 600)])
    library = Album([(100, 100)], [summer, winter])

    with Pool(WORKERS) as pool:
        total = sum(pool.starmap(mul, all_sizes(library)))
    print(f"{total} pixels, pool of {WORKERS}")


if __name__ == "__main__":
    main()
