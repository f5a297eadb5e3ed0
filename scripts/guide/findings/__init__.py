"""Findings: what is wrong, where, and how to mend it, in the language of the file."""
