"""Documents -> documents with their claims, one that cannot be read left out and named instead of ending the run."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from claimdiff.archive.comparing import Comparer, ReportT_co
from claimdiff.archive.outcome import Refused
from claimdiff.errors import InputError
from claimdiff.model import Claim, Document

Read = tuple[Document, tuple[Claim, ...]]


def read_each(
    pipeline: Comparer[ReportT_co],
    documents: Iterable[Document],
    refused: list[Refused],
    progress: Callable[[int], object] | None,
) -> Iterator[Read]:
    """Each document with its claims, in order; what is beyond a limit that only reading shows goes to ``refused``."""
    pending: deque[Document] = deque()
    source = _noting(documents, pending)
    before = 0  # read by earlier turns

    def tell(done: int) -> None:
        if progress is not None:
            progress(before + done)

    while True:
        count = 0
        try:
            for pair in pipeline.extract_each(source, progress=tell):
                pending.popleft()
                count += 1
                yield pair
        except InputError:
            if not pending:
                raise
            count += len(pending)
            yield from _one_by_one(pipeline, pending, refused)
            tell(count)
        else:
            return
        before += count


def _noting(documents: Iterable[Document], pending: deque[Document]) -> Iterator[Document]:
    """The documents; those handed out and not yet read stand in ``pending``."""
    for document in documents:
        pending.append(document)
        yield document


def _one_by_one(pipeline: Comparer[ReportT_co], pending: deque[Document], refused: list[Refused]) -> Iterator[Read]:
    while pending:
        document = pending.popleft()
        try:
            pairs = list(pipeline.extract_each([document]))
        except InputError as error:
            refused.append(Refused(id=document.id, why=str(error)))
        else:
            yield from pairs
