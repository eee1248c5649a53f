from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property
from threading import Barrier

both_compute = Barrier(2)
computed: list[str] = []


@cache
def alarm_levels() -> frozenset[str]:
    return frozenset({"ERROR", "FATAL"})


class Log:
    def __init__(self, levels: list[str]) -> None:
        self.levels = levels

    @cached_property
    def alarms(self) -> int:
        computed.append("alarms")
        both_compute.wait()  # makes a possible order certain
        return sum(level in alarm_levels() for level in self.levels)


def main() -> None:
    log = Log(["ERROR", "INFO", "FATAL"])
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(lambda log: log.alarms, [log, log]))
    print(f"{log.alarms} alarms, computed: {len(computed)}")


if __name__ == "__main__":
    main()
