"""Clusters -> Report, and Report -> json, markdown, terminal."""

from claimdiff.reports.report import Report, build_report

__all__ = ["Report", "build_report"]
