"""Rate limits: buckets with their headers, limits that a test imposes, and whether the bot waits as it is told."""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import dataclass, field

from tests.loopback.world import World

WIDE = (1000, 1.0)
"""Requests and seconds of every bucket where a test did not ask for real limits."""

REAL = {
    "POST /channels/{channel}/messages": (5, 5.0),
    "PATCH /channels/{channel}/messages/{message}": (5, 5.0),
    "DELETE /channels/{channel}/messages/{message}": (5, 1.0),
    "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me": (1, 0.25),
    "DELETE /channels/{channel}/messages/{message}/reactions/{emoji}/@me": (1, 0.25),
    "POST /channels/{channel}/typing": (5, 5.0),
    "POST /webhooks/{application}/{token}": (5, 2.0),
    "PATCH /webhooks/{application}/{token}/messages/{message}": (5, 2.0),
}
"""About what Discord allows; it does not promise these."""

EARLY = 0.02
"""Seconds that a bot may come too early, for the roughness of clocks."""


class Limited(Exception):
    """Too many requests."""

    def __init__(self, retry_after: float, scope: str, headers: dict[str, str]):
        super().__init__(f"429 for {retry_after:.3f} s")
        self.retry_after = retry_after
        self.scope = scope
        self.headers = headers | {
            "Retry-After": str(int(retry_after) + 1),
            "X-RateLimit-Scope": scope,
            "Via": "1.1 google",
        }
        if scope == "global":
            self.headers["X-RateLimit-Global"] = "true"

    def body(self) -> dict[str, object]:
        return {
            "message": "You are being rate limited.",
            "retry_after": round(float(self.retry_after), 3),
            "global": self.scope == "global",
        }


@dataclass
class Window:
    """A bucket's count within its window."""

    left: int
    until: float
    """time.monotonic()"""


@dataclass
class Imposed:
    """A limit, or a failure, that a test asked for."""

    method: str
    path: re.Pattern[str]
    times: int
    retry_after: float = 0.0
    scope: str = "user"
    status: int = 429

    def meets(self, method: str, path: str) -> bool:
        return self.times > 0 and self.method in (method, "*") and bool(self.path.search(path))


@dataclass
class Limits:
    """All buckets of one Discord."""

    world: World
    imposed: list[Imposed] = field(default_factory=list)
    windows: dict[str, Window] = field(default_factory=dict)
    waiting: dict[str, float] = field(default_factory=dict)
    """Requests that were refused, and from when on they may come again."""
    blocked: dict[str, float] = field(default_factory=dict)
    """Buckets (and "global") that are closed, and until when."""

    def take(
        self, template: str, major: str, method: str, path: str, fingerprint: str, *, exempt: bool
    ) -> dict[str, str]:
        """Counts a request; the headers of its answer. Limited where it came too soon. `exempt` from global limits."""
        now = time.monotonic()
        key = f"{template} {major}"
        again = self.waiting.pop(fingerprint, 0.0)
        if now < again - EARLY:
            early = (again - now) * 1000
            self.world.violate(f"{method} {path} came {early:.0f} ms before the end of its rate limit")
        for rule in self.imposed:
            if rule.status == 429 and rule.meets(method, path):
                rule.times -= 1
                self.blocked["global" if rule.scope == "global" else key] = now + rule.retry_after
        for name in (key,) if exempt else ("global", key):
            if now < self.blocked.get(name, 0.0) - EARLY:
                self._refuse(name, self.blocked[name] - now, "global" if name == "global" else "user", key, fingerprint)
        most, seconds = REAL.get(template, WIDE) if self.world.rules.real_limits else WIDE
        window = self.windows.get(key)
        if window is None or now >= window.until:
            window = self.windows[key] = Window(most, now + seconds)
        if window.left <= 0:
            self._refuse(key, window.until - now, "user", key, fingerprint)
        window.left -= 1
        return self._headers(key, most, window.left, window.until - now)

    def fail(self, method: str, path: str) -> int | None:
        """The status of a failure that a test asked for."""
        for rule in self.imposed:
            if rule.status != 429 and rule.meets(method, path):
                rule.times -= 1
                return rule.status
        return None

    def _refuse(self, name: str, seconds: float, scope: str, key: str, fingerprint: str) -> None:
        self.waiting[fingerprint] = time.monotonic() + seconds
        raise Limited(seconds, scope, self._headers(key, 1, 0, seconds))

    @staticmethod
    def _headers(key: str, most: int, left: int, seconds: float) -> dict[str, str]:
        template = key.rpartition(" ")[0]
        return {
            "X-RateLimit-Limit": str(most),
            "X-RateLimit-Remaining": str(left),
            "X-RateLimit-Reset": f"{time.time() + seconds:.3f}",
            "X-RateLimit-Reset-After": f"{seconds:.3f}",
            "X-RateLimit-Bucket": hashlib.sha256(template.encode()).hexdigest()[:32],
        }
