from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

rules: dict[str, str] = {}
writers_lock = Lock()


def load_then_store(both: Barrier, service: str, owner: str) -> None:
    global rules
    copy = rules.copy()
    both.wait()  # makes a possible order certain
    copy[service] = owner
    rules = copy


def in_one_step(both: Barrier, service: str, owner: str) -> None:
    global rules
    both.wait()
    with writers_lock:
        rules = rules | {service: owner}


def outcome(add_rule: Callable[[Barrier, str, str], None]) -> int:
    global rules
    rules, both = {}, Barrier(2)
    with ThreadPoolExecutor(max_workers=2) as pool:
        writers = [
            pool.submit(add_rule, both, "disk", "storage"),
            pool.submit(add_rule, both, "login", "accounts"),
        ]
    for writer in writers:
        writer.result()
    return len(rules)


def main() -> None:
    print(f"load, then store: {outcome(load_then_store)} of 2 rules")
    print(f"in one step: {outcome(in_one_step)} of 2 rules")


if __name__ == "__main__":
    main()
