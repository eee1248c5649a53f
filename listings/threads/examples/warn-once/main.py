import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock


@dataclass
class Warned:
    hosts: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)


def read_log(host: str, warned: Warned) -> None:
    time.sleep(random.uniform(0, 0.020))  # stands for a read from disk, short or long
    with warned.lock:
        mine = host not in warned.hosts
        if mine:
            warned.hosts.append(host)
    if mine:
        time.sleep(0.005)  # stands for the sending of a warning


def main() -> None:
    warned = Warned()
    with ThreadPoolExecutor(max_workers=2) as pool:
        readers = [pool.submit(read_log, "web-1", warned) for _reader in range(2)]
    for reader in readers:
        reader.result()
    print(f"warned of: {', '.join(warned.hosts)}")


if __name__ == "__main__":
    main()
