"""Documents and their claims, kept between runs in one SQLite file.

>>> from claimdiff import Document, Pipeline
>>> with Archive(":memory:", Pipeline()) as archive:
...     archive.add([Document(id="a", text="Nine men were killed in Orwell.")]).new
('a',)
"""

from claimdiff.archive.archive import Archive
from claimdiff.archive.outcome import Added, Refused, Removed, Status
from claimdiff.archive.rulings import Ruling, Verdict

__all__ = ["Added", "Archive", "Refused", "Removed", "Ruling", "Status", "Verdict"]
