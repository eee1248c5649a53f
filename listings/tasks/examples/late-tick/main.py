import asyncio
import logging
import time


class Report(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()  # it ends in "took 0.040 seconds"
        if message.startswith("Executing <Task finished name='parse'"):
            took = message.rpartition(" took ")[2]
            print(f"asyncio: parse took {took.removesuffix('econds')}")


async def parse() -> None:
    time.sleep(0.04)


async def main() -> None:
    asyncio.get_running_loop().slow_callback_duration = 0.02
    await asyncio.create_task(parse(), name="parse")


logger = logging.getLogger("asyncio")
logger.addHandler(Report())
logger.propagate = False
asyncio.run(main(), debug=True)
