import asyncio
import warnings


async def main() -> None:
    site = asyncio.Runner()
    site.get_loop()
    print("main: connected, returns")
    try:
        site.close()
    except RuntimeError as error:
        print(f"error: {error}")


# close() also warns of a clean-up coroutine that it could not run.
warnings.simplefilter("ignore", RuntimeWarning)
asyncio.run(main())
