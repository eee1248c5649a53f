from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock


def attempts_in_vain(first: Lock, second: Lock, in_step: Barrier) -> int:
    in_vain = 0
    for _attempt in range(3):
        with first:
            in_step.wait()  # both hold one lock
            got_it = second.acquire(blocking=False)
            in_step.wait()  # both have tried the other
            if got_it:
                second.release()
                break
            in_vain += 1
    return in_vain


def main() -> None:
    counts, report, in_step = Lock(), Lock(), Barrier(2)
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = pool.submit(attempts_in_vain, counts, report, in_step)
        second = pool.submit(attempts_in_vain, report, counts, in_step)
    print(f"attempts in vain: [{first.result()}, {second.result()}]")


if __name__ == "__main__":
    main()
