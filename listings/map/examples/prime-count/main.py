import os
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from math import isqrt
from multiprocessing import Pool

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


def is_prime(number: int) -> bool:
    for divisor in range(2, isqrt(number) + 1):
        if number % divisor == 0:
            return False
    return number >= 2


def count_primes(block: range) -> int:
    return sum(map(is_prime, block))


def main() -> None:
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    size = -(-limit // 64)
    blocks = [range(start, min(start + size, limit)) for start in range(0, limit, size)]
    workers = getattr(os, "process_cpu_count", os.cpu_count)() or 1

    with span("main", "sequential"):
        sequential = sum(map(count_primes, blocks))
    with span("main", "threads"), ThreadPoolExecutor(workers) as threads:
        by_threads = sum(threads.map(count_primes, blocks))
    with span("main", "processes"), ProcessPoolExecutor(workers) as processes:
        by_processes = sum(processes.map(count_primes, blocks))
    with span("main", "pool"), Pool(workers) as pool:
        by_pool = sum(pool.map(count_primes, blocks, chunksize=1))

    assert by_threads == by_processes == by_pool == sequential
    print(f"{sequential} primes below {limit}, whoever counts")


if __name__ == "__main__":
    main()
