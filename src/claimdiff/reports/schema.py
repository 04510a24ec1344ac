"""The JSON schema of a report as a file, as it is published under docs/schema."""

from __future__ import annotations

import json

from claimdiff.reports.report import Report


def write_schema() -> str:
    """``Report.model_json_schema()`` as JSON text."""
    return json.dumps(Report.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
