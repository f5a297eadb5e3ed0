"""What the pages show, as plain functions on the model; none knows MkDocs."""
