"""Files -> documents: text with front matter, JSON, JSON Lines, folders with a manifest, saved pages, feeds."""

from claimdiff.documents.load import load_documents, read_paths, read_stream
from claimdiff.documents.loaded import Loaded, Problem

__all__ = ["Loaded", "Problem", "load_documents", "read_paths", "read_stream"]
