import asyncio
import gc
import warnings


async def fetch(path: str) -> None:
    print(f"fetch: {path}")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 10  # these steps are not the subject
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        fetch("/index")
        gc.collect()
    what, where, *_, line = str(caught[0].message).splitlines()
    print(what, where, line.strip(), sep="\n")
    try:
        await asyncio.to_thread(loop.call_soon, print, "fetch: /about")
    except RuntimeError as error:
        print(error)


asyncio.run(main(), debug=True)
