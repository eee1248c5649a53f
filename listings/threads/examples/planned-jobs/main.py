import time
from sched import scheduler


def main() -> None:
    plan = scheduler(time.monotonic, time.sleep)
    plan.enter(0.030, 0, print, argument=("report",))
    mail = plan.enter(0.020, 0, print, argument=("mail",))
    plan.enterabs(time.monotonic() + 0.010, 0, print, argument=("rotate",))
    plan.cancel(mail)
    print(f"planned: {len(plan.queue)}")

    plan.run()
    print(f"done: {str(plan.empty()).lower()}")


if __name__ == "__main__":
    main()
