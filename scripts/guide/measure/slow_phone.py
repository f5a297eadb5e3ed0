"""The phone and the line that pages are measured on: 400 ms, 400 kbit/s, a processor four times slower."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Page

SPEED = 400 * 1000 / 8
LINE = {"offline": False, "latency": 400, "downloadThroughput": SPEED, "uploadThroughput": SPEED}
FAST_LINE = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
CPU_SLOWDOWN = 4


def slow_down(page: Page) -> CDPSession:
    """Slow the page down; the session can change its line later."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    return session
