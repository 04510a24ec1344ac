"""Clusters -> Report, and Report -> JSON, Markdown, terminal, HTML, CSV, JSON-LD, Web Annotations."""

from claimdiff.reports.build import build_report
from claimdiff.reports.formats import FORMATS, write_claims, write_report
from claimdiff.reports.report import Report
from claimdiff.reports.select import select_clusters
from claimdiff.reports.show import write_evidence

__all__ = ["FORMATS", "Report", "build_report", "select_clusters", "write_claims", "write_evidence", "write_report"]
