"""The record of changes, and what follows from it: dates, reviews, the state of translations."""
