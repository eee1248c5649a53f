from threading import Condition, Thread


class Errors:
    def __init__(self) -> None:
        self.seen = 0
        self.changed = Condition()

    def add_from(self, log: str) -> None:
        for _error in range(log.count("ERROR")):
            with self.changed:
                self.seen += 1
                self.changed.notify_all()

    def wait_until(self, limit: int) -> None:
        with self.changed:
            self.changed.wait_for(lambda: self.seen >= limit)


def main() -> None:
    errors = Errors()
    mail = Thread(target=errors.wait_until, args=(2,))
    alarm = Thread(target=errors.wait_until, args=(4,))
    logs = [
        "ERROR disk full, INFO retry, ERROR disk full",
        "ERROR no route, ERROR no route",
    ]
    readers = [Thread(target=errors.add_from, args=(log,)) for log in logs]
    for thread in [mail, alarm, *readers]:
        thread.start()

    mail.join()
    print("2 errors: send a mail")
    alarm.join()
    print("4 errors: sound the alarm")


if __name__ == "__main__":
    main()
