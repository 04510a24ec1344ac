"""The JSON schema of a report, as it is published under docs/schema."""

from __future__ import annotations

import json

from claimdiff.reports.report import SCHEMA_VERSION, Report


def write_schema() -> str:
    """JSON Schema (draft 2020-12) of what ``model_dump_json()`` writes.

    Shape:
        Fields with a default are always written, so all fields are required here.
    """
    schema = Report.model_json_schema(mode="serialization")
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": f"claimdiff report, schema_version {SCHEMA_VERSION}",
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
