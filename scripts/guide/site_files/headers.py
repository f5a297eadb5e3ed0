"""The `_headers` file that static hosts such as Netlify and Cloudflare Pages read."""

from __future__ import annotations

from guide.parts.policy import POLICY


def headers() -> str:
    return (
        "/*\n"
        f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n"
        "  Referrer-Policy: no-referrer\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "/assets/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
        "/search/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )
