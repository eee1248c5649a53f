import sys


def ready() -> str:
    return "ready"


def start(way: str) -> str:
    match way:
        case "threads":
            from concurrent.futures import ThreadPoolExecutor

            with ThreadPoolExecutor(1) as threads:
                return threads.submit(ready).result()
        case "asyncio":
            import asyncio

            async def ready_async() -> str:
                return ready()

            return asyncio.run(ready_async())
        case "processes":
            from concurrent.futures import ProcessPoolExecutor

            with ProcessPoolExecutor(1) as processes:
                return processes.submit(ready).result()
        case _:
            return ready()


def main() -> None:
    print(start(sys.argv[1] if len(sys.argv) > 1 else "bare"))


if __name__ == "__main__":
    main()
