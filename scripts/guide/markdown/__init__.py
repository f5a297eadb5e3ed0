"""How the guide's Markdown becomes HTML: a Python-Markdown extension and its transformations."""
