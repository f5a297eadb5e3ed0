"""Measures speed, weight and search, and compares with other tools; no page and no check needs it."""
