"""What `./scripts/new` makes: pages, entries and languages, in every language of the guide."""
