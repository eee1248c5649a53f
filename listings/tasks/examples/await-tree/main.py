import runpy
import subprocess
import sys

CRAWLER = """
import asyncio
async def fetch() -> None:
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("waiting", flush=True))
    await loop.create_future()
async def crawl() -> None:
    await asyncio.create_task(fetch(), name="fetch")
asyncio.run(crawl())
"""


def main() -> None:
    command = [sys.executable, "-c", CRAWLER]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as crawler:
        try:
            assert crawler.stdout, "it was asked for"
            crawler.stdout.readline()
            # python -m asyncio pstree PID, run by a process that may look into its child
            sys.argv = ["asyncio", "pstree", str(crawler.pid)]
            runpy.run_module("asyncio", run_name="__main__")
        finally:
            crawler.kill()


main()
