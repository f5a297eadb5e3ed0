"""What the template of each kind of page is given."""
