"""A browser without a screen: one kept-alive connection, cookies, and the token of the forms."""

import http.client
import socket
from collections.abc import Iterable
from urllib.parse import urlencode

Body = str | bytes | Iterable[bytes] | None


class Browser:
    def __init__(self, host: str, port: int) -> None:
        self.line = http.client.HTTPConnection(host, port, timeout=60)
        self.line.connect()
        self.line.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> bytes:
        return self.ask("GET", path, body=None, headers=headers)

    def post(self, path: str, fields: dict[str, object]) -> str:
        """Send a form; answers with the address that the server leads to."""
        body = urlencode({**fields, "csrfmiddlewaretoken": self.cookies["csrftoken"]}, doseq=True)
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        self.ask("POST", path, body=body, headers=kind)
        if self.status not in {302, 303}:
            message = f"POST {path} answered {self.status}, not with the way to the next page"
            raise RuntimeError(message)
        return self.location

    def ask(self, method: str, path: str, *, body: Body, headers: dict[str, str]) -> bytes:
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.line.request(method, path, body, {"Cookie": cookie, **headers})
        answer = self.line.getresponse()
        content = answer.read()
        for set_cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = set_cookie.split(";", 1)[0].partition("=")
            self.cookies[name] = value
        self.status, self.location = answer.status, answer.headers.get("Location", "")
        if self.status >= 400:
            message = f"{method} {path} answered {self.status}"
            raise RuntimeError(message)
        return content

    def sign_in(self, username: str, password: str) -> None:
        self.get("/account/login/")
        self.post("/account/login/", {"login": username, "password": password})
        self.get("/people/")
