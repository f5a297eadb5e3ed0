"""Search: what is indexed, the index, and how well it finds."""
