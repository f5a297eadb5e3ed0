"""Files of the whole site: feeds, sitemap, manifest, headers."""
