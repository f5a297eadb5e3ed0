"""What each script in scripts/ runs."""
