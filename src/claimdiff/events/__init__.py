"""Sentences and times -> the events told, the document's main event first."""

from claimdiff.events.find import find_events

__all__ = ["find_events"]
