# ANCHOR: program
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

rules: dict[str, str] = {}
swap_lock, both = Lock(), Barrier(2)
copies: list[dict[str, str]] = []


def swap(seen: dict[str, str], copy: dict[str, str]) -> bool:
    global rules
    with swap_lock:
        if rules is not seen:
            return False
        rules = copy
        return True


def add_rule(service: str, owner: str) -> None:
    while True:
        seen = rules
        copy = seen | {service: owner}
        copies.append(copy)
        if not seen:
            both.wait()
        if swap(seen, copy):
            return


def main() -> None:
    with ThreadPoolExecutor(max_workers=2) as pool:
        writers = [
            pool.submit(add_rule, "disk", "storage"),
            pool.submit(add_rule, "login", "accounts"),
        ]
    for writer in writers:
        writer.result()
    print(f"rules: {len(rules)}")
    print(f"copies: {len(copies)}")


if __name__ == "__main__":
    main()
# ANCHOR_END: program
