"""claimdiff: what news articles claim about one event, and where their claims differ."""

from claimdiff.api import (
    compare,
    compare_claims,
    extract_attributions,
    extract_claims,
    extract_quantities,
    load_documents,
)
from claimdiff.errors import ArchiveError, ClaimDiffError, InputError, ModelError, StageError
from claimdiff.model import Attribution, Claim, ClaimCluster, Document, Quantity
from claimdiff.pipeline import Pipeline
from claimdiff.reports import Report

__version__ = "0.1.0"

__all__ = [
    "ArchiveError",
    "Attribution",
    "Claim",
    "ClaimCluster",
    "ClaimDiffError",
    "Document",
    "InputError",
    "ModelError",
    "Pipeline",
    "Quantity",
    "Report",
    "StageError",
    "compare",
    "compare_claims",
    "extract_attributions",
    "extract_claims",
    "extract_quantities",
    "load_documents",
]
