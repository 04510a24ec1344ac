"""Clusters -> Report, and Report -> JSON, Markdown, terminal, HTML, CSV, JSON-LD, Web Annotations."""

from claimdiff.reports.build import build_report
from claimdiff.reports.report import Report

__all__ = ["Report", "build_report"]
