"""The closed models of front matter and data files; schemas/ is made of them for editors."""
