"""Sentences -> the dates and periods they name. The only importer of dateparser.

Words of time become class letters (``words``), a grammar over those finds phrases (``grammar``), look-alikes leave
(``context``), and each phrase is resolved by the rule that found it (``resolve``) against the day of publication and
the tense (``tense``).
"""

from claimdiff.times.find import find_times

__all__ = ["find_times"]
