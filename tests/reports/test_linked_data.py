"""JSON-LD and Web Annotations, read by a processor of the standard and held against the vocabulary."""

from __future__ import annotations

import json

import jsonschema
import pyld
from tests.story import story

SCHEMA_ORG = {
    "Claim": {"text", "author", "datePublished", "appearance", "firstAppearance", "creditText"},
    "NewsArticle": {"headline", "url", "datePublished", "publisher", "inLanguage", "identifier"},
    "ItemList": {"name", "description", "numberOfItems", "itemListElement"},
    "Organization": {"name"},
    "Person": {"name"},
    "Thing": {"name"},
    "PropertyValue": {"propertyID", "value"},
}  # of https://schema.org/version/latest, the part that is used here

#: what the Web Annotation Data Model (W3C Recommendation, 23 February 2017) asks of the parts that are used here
ANNOTATIONS = {
    "type": "object",
    "required": ["@context", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "type", "target"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string", "format": "uri"},
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["describing", "tagging", "classifying", "commenting"]},
                    "body": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["type", "value"],
                            "additionalProperties": False,
                            "properties": {
                                "type": {"const": "TextualBody"},
                                "value": {"type": "string", "minLength": 1},
                                "format": {"const": "text/plain"},
                                "purpose": {"enum": ["describing", "tagging"]},
                            },
                        },
                    },
                    "target": {
                        "type": "object",
                        "required": ["source", "selector"],
                        "additionalProperties": False,
                        "properties": {
                            "source": {"type": "string", "format": "uri"},
                            "selector": {
                                "type": "array",
                                "prefixItems": [
                                    {
                                        "required": ["type", "exact"],
                                        "additionalProperties": False,
                                        "properties": {
                                            "type": {"const": "TextQuoteSelector"},
                                            "exact": {"type": "string", "minLength": 1},
                                            "prefix": {"type": "string"},
                                            "suffix": {"type": "string"},
                                        },
                                    },
                                    {
                                        "required": ["type", "start", "end"],
                                        "additionalProperties": False,
                                        "properties": {
                                            "type": {"const": "TextPositionSelector"},
                                            "start": {"type": "integer", "minimum": 0},
                                            "end": {"type": "integer", "minimum": 1},
                                        },
                                    },
                                ],
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_annotations_keep_to_the_recommendation() -> None:
    jsonschema.validate(json.loads(json.dumps(story().to_annotations())), ANNOTATIONS)


def test_every_property_is_one_of_its_type() -> None:
    def check(node: object) -> None:
        if isinstance(node, list):
            for part in node:
                check(part)
        if isinstance(node, dict) and "@type" in node:
            names = {name for name in node if not name.startswith("@")}
            assert names <= SCHEMA_ORG[str(node["@type"])], node
        for value in node.values() if isinstance(node, dict) else ():
            check(value)

    check(story().to_jsonld()["@graph"])


def test_a_json_ld_processor_reads_every_claim() -> None:
    vocabulary = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}}

    def load(url: str, _options: object) -> dict[str, object]:
        assert url == "https://schema.org"  # nothing else is asked for, and the network is not
        return {"contextUrl": None, "documentUrl": url, "document": vocabulary}

    options = {"documentLoader": load, "base": "https://reports.example/r1"}
    expanded = pyld.jsonld.expand(story().to_jsonld(), options)
    claims = [node for node in expanded if node["@type"] == ["https://schema.org/Claim"]]
    assert [c["https://schema.org/text"][0]["@value"] for c in claims] == [c.text for c in story().claims]
    assert claims[0]["@id"] == "https://reports.example/r1#claim-ka"
    triples = pyld.jsonld.to_rdf(story().to_jsonld(), {**options, "format": "application/n-quads"})
    assert (
        "<https://reports.example/r1#claim-ka> <https://schema.org/firstAppearance> <https://reports.example/r1#document-a>"
        in triples
    )
