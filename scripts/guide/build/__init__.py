"""Builds the site: MkDocs events, assets, the check and the index in a process of their own."""
