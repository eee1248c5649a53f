from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from threading import Barrier

all_load = Barrier(100)
loads: list[str] = []


@lru_cache(maxsize=30)
def errors(day: str) -> int:
    loads.append(day)
    all_load.wait()  # makes a possible order certain
    return 7


def main() -> None:
    with ThreadPoolExecutor(max_workers=100) as pool:
        list(pool.map(errors, ["monday"] * 100))
    print(f"loads: {len(loads)}, {errors('monday')} errors")


if __name__ == "__main__":
    main()
