"""Links that lead out of the guide: where they are, what they answer, and since when they fail."""
