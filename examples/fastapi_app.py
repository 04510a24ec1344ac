"""A web service in thirty lines: post articles, get the report as JSON, or as a page that opens in a browser.

pip install fastapi uvicorn
uvicorn examples.fastapi_app:app
"""

from __future__ import annotations

from fastapi import FastAPI, HTTPException
from fastapi.responses import HTMLResponse

from claimdiff import Claim, Document, InputError, Pipeline, Report

app = FastAPI(title="claimdiff")
pipeline = Pipeline()


@app.post("/compare")
def compare(documents: list[Document]) -> Report:
    """Where the articles disagree. Request and response are claimdiff's own values, so the API documents itself."""
    try:
        return pipeline.compare(documents)
    except InputError as error:
        raise HTTPException(422, str(error)) from error


@app.post("/compare.html", response_class=HTMLResponse)
def compare_as_page(documents: list[Document]) -> str:
    """The same as one self-contained page."""
    return compare(documents).to_html()


@app.post("/claims")
def claims(document: Document) -> list[Claim]:
    """What one article claims."""
    return list(pipeline.extract_claims(document))
