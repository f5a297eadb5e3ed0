"""How a language writes: digits, dates, counted nouns, sorting, quotation marks, scripts."""
