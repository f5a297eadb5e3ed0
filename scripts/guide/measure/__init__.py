"""Measures speed, weight and search, beside other tools; no page and no check needs it."""
