import asyncio

print("main: waits before the first fetch")
asyncio.run(asyncio.sleep(0.01))
print("main: waited")
