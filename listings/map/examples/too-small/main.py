import sys
from multiprocessing import Barrier, Pool, cpu_count
from multiprocessing.pool import Pool as PoolType

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


def checksum(data: bytes) -> int:
    total = 0
    for byte in data:
        total = (total * 31 + byte) % 65_521
    return total


def one_by_one(images: list[bytes]) -> int:
    return sum(map(checksum, images))


def in_parallel(pool: PoolType, images: list[bytes]) -> int:
    return sum(pool.map(checksum, images))


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    workers = cpu_count()
    ready = Barrier(workers + 1)
    with Pool(workers, initializer=ready.wait) as pool:
        ready.wait()  # every worker is up before the clock runs
        for kind, size, times in (("small", 64, rounds), ("large", 32 * rounds, 2)):
            images = [bytes([n]) * size for n in range(16)]
            with span("main", f"{kind}-sequential"):
                sequential = sum(one_by_one(images) for _ in range(times))
            with span("main", f"{kind}-pool"):
                parallel = sum(in_parallel(pool, images) for _ in range(times))
            print(f"{times} times 16 {kind} images: {[sequential, parallel]}")


if __name__ == "__main__":
    main()
