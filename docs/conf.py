"""Sphinx: MyST pages, autodoc with Google sections, every warning an error (make docs)."""

from __future__ import annotations

import os

import claimdiff

project = "claimdiff"
author = "The claimdiff authors"
project_copyright = "2026, The claimdiff authors"
version = release = claimdiff.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
exclude_patterns = ["_build", "pictures/README.md"]
html_theme = "furo"
html_title = f"claimdiff {release}"
html_static_path: list[str] = []

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # fragments that are included start below the page's own heading

napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = ["Shape", "Units", "Source"]
napoleon_use_ivar = True
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_default_options = {"exclude-members": "model_config, model_post_init"}
python_use_unqualified_type_names = True

nitpicky = True
# Names of other projects are links only where their inventories can be fetched; a build must not need the network.
if os.environ.get("READTHEDOCS"):
    extensions.append("sphinx.ext.intersphinx")
    intersphinx_mapping = {
        "python": ("https://docs.python.org/3", None),
        "pydantic": ("https://docs.pydantic.dev/latest", None),
    }
nitpick_ignore_regex = [
    (r"py:.*", r"(collections|datetime|pathlib|pydantic|typing|annotated_types|decimal|os)(\..*)?"),
    # annotations are written as the modules import them
    (r"py:.*", r"(Iterable|Iterator|Sequence|Mapping|Callable|Path|Decimal|Literal|Annotated|FieldInfo)"),
    (r"py:class", r"types\.Annotated|NoneType"),  # how a discriminated union is rendered
    (r"py:class", r"claimdiff\.archive\.comparing\..*"),  # what an archive asks of a pipeline, for mypy
    (r"py:class", r"(DataFrame|pyspark\..*)"),
    (r"py:class", r".* .*"),  # "a sentence: more" in an attribute's comment is taken for a type
    (r"py:class", r"(date|datetime|Ge|Le|Gt|Lt|MinLen|None)"),
]
