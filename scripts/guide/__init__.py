"""The tools behind the guide: docs/ -> model -> features -> plugin and checks."""
