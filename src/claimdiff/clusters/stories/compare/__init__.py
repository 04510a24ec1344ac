"""One module per kind of evidence: two profiles -> a score in [0, 1] and its words."""
