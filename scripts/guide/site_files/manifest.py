"""The web app manifest of one language."""

from __future__ import annotations

import json

from guide.model.guide import Locale


def manifest(locale: Locale) -> str:
    """Addresses are relative to the file itself."""
    site = locale.strings["site"]
    up = "" if locale.is_default else "../"
    data = {
        "name": site["full_name"],
        "short_name": site["name"],
        "description": site["about"],
        "lang": locale.code,
        "dir": locale.direction,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": "#f8f4eb",
        "theme_color": "#f8f4eb",
        "icons": [
            {"src": f"{up}icons/icon.svg", "type": "image/svg+xml", "sizes": "any"},
            {"src": f"{up}icons/icon-192.png", "type": "image/png", "sizes": "192x192"},
            {"src": f"{up}icons/icon-512.png", "type": "image/png", "sizes": "512x512"},
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
