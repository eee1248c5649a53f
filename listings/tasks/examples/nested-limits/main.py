# ANCHOR: program
import asyncio

NOW = 0.0
SOON = 0.010
LATE = 60.0


async def passed(site: float, page: float) -> str:
    try:
        async with asyncio.timeout(site):
            try:
                async with asyncio.timeout(page):
                    await asyncio.get_running_loop().create_future()
                return "none"
            except TimeoutError:
                return "the page's"
    except TimeoutError:
        return "the site's"


async def main() -> None:
    print(f"the page's is shorter: {await passed(LATE, SOON)}")
    print(f"the site's is shorter: {await passed(SOON, LATE)}")
    print(f"both at once: {await passed(NOW, NOW)}")


asyncio.run(main())
# ANCHOR_END: program
