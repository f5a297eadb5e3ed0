"""Parts of pages that several kinds share: cards, references, citations, the pager."""
