"""Files -> documents: text with front matter, JSON, JSON Lines, folders with a manifest, saved pages, feeds."""

from claimdiff.documents.load import load_documents, read_paths, read_stream
from claimdiff.documents.loaded import Loaded, Problem
from claimdiff.documents.records import FIELDS

__all__ = ["FIELDS", "Loaded", "Problem", "load_documents", "read_paths", "read_stream"]
