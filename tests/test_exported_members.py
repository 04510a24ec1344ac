"""The public names: sorted, complete, and importable from where they are documented."""

from __future__ import annotations

import claimdiff
from claimdiff import model


def test_all_is_sorted_and_without_repeats() -> None:
    assert list(claimdiff.__all__) == sorted(set(claimdiff.__all__))
    assert list(model.__all__) == sorted(set(model.__all__))


def test_all_names_what_is_importable_and_nothing_else() -> None:
    modules = {name for name in vars(claimdiff) if getattr(vars(claimdiff)[name], "__spec__", None) is not None}
    public = {name for name in vars(claimdiff) if not name.startswith("_")} - modules
    assert public == set(claimdiff.__all__)


def test_every_public_name_is_documented() -> None:
    undocumented = [name for name in claimdiff.__all__ if not (getattr(claimdiff, name).__doc__ or "").strip()]
    assert undocumented == ["Claim"] or not undocumented  # a union of types carries no docstring of its own


def test_version_is_a_release_number() -> None:
    assert claimdiff.__version__.split(".")[0].isdigit()
