from threading import Barrier, Thread

rules = {"disk": "storage", "login": "accounts"}


def report(step: Barrier) -> None:
    snapshot = rules
    print(f"disk: {snapshot['disk']}")
    step.wait()  # the report has begun
    step.wait()  # the rules are reloaded
    print(f"login: {snapshot['login']}")


def main() -> None:
    global rules
    step = Barrier(2)
    reporter = Thread(target=report, args=(step,))
    reporter.start()
    step.wait()
    rules = {"disk": "platform", "login": "security"}
    step.wait()
    reporter.join()
    print(f"next report, login: {rules['login']}")


if __name__ == "__main__":
    main()
