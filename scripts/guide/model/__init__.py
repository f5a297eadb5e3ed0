"""The guide as typed data, read from docs/ and validated once."""
