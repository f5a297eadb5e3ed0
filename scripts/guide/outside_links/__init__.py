"""Links that lead out of the guide: where they stand, what they answer, and since when they do not."""
