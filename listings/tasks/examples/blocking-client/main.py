import asyncio
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer


class Site(BaseHTTPRequestHandler):
    ran: threading.Event
    patience: float

    def do_GET(self) -> None:
        # Answers once the neighbour has run or patience has run out.
        did = "ran meanwhile" if self.ran.wait(self.patience) else "did not run"
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"the neighbour {did}".encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


def get(url: str) -> str:
    with urllib.request.urlopen(url) as reply:
        return reply.read().decode()


async def neighbour() -> None:
    Site.ran.set()


async def main() -> None:
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        for how, patience in (("task", 0.06), ("aside", 10.0)):
            Site.ran, Site.patience = threading.Event(), patience
            serving = threading.Thread(target=server.handle_request)
            serving.start()
            url = f"http://127.0.0.1:{server.server_port}/index"
            beside = asyncio.create_task(neighbour())
            page = get(url) if how == "task" else await asyncio.to_thread(get, url)
            print(f"{how}: {page}")
            await beside
            await asyncio.to_thread(serving.join)


asyncio.run(main())
