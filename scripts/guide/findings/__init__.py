"""Findings: what the problem is, where, and how to solve it, in the language of the file."""
