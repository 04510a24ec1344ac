"""The parser's matrix products, by numpy: the same parses in half the time that the parser's own library takes.

Source:
    Measured on 2,048 news sentences: every tag, label and head equal; 14,000 words a second by thinc's BLIS, 25,000 by
    numpy, a tenth more where a word is embedded once a batch. One thread: two would spend twice the processor time to
    be no faster on matrices of this size, and fight over the cores with the worker processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, reduce
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

#: the layers before and behind those that turn a word's attributes into numbers
_AROUND_EMBEDDING = ["extract_features", "list2ragged", "ragged2list"]


def speed_up(nlp: Language) -> Language:
    """The same pipeline, its matrix products done by numpy."""
    import numpy as np
    from thinc.api import NumpyOps

    class MatmulOps(NumpyOps):  # type: ignore[misc]  # thinc's is compiled and has no types
        """thinc's operations, but for the product of two matrices and the largest of pieces."""

        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:  # noqa: ANN401
            return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)

        def maxout(self, X: Any) -> tuple[Any, None]:  # noqa: ANN401, N803
            """The largest of each unit's pieces; which one it was is asked in training alone."""
            return reduce(np.maximum, (X[..., piece] for piece in range(X.shape[-1]))), None

    ops = MatmulOps()
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
    if "tok2vec" in nlp.component_names:
        _embed_once(nlp.get_pipe("tok2vec").model)  # type: ignore[attr-defined]
    return nlp


def _embed_once(model: Any) -> None:  # noqa: ANN401
    """Lets a word that stands twice in a batch be embedded once; nothing happens where the layers are others."""
    import numpy as np
    from thinc.api import Model
    from thinc.types import Ragged

    ragged: Any = Ragged  # its own types for arrays are none of numpy's
    embed = model.layers[0] if model.layers else model
    if [layer.name for layer in (*embed.layers[:2], *embed.layers[-1:])] != _AROUND_EMBEDDING:
        return
    extract, to_ragged, *inner, to_list = embed.layers

    def forward(once: Any, words: Any, is_train: bool) -> tuple[Any, None]:  # noqa: ANN401
        rows = np.ascontiguousarray(words.data)
        keys = rows.view(np.dtype((np.void, rows.itemsize * rows.shape[1]))).ravel()
        _, first, places = np.unique(keys, return_index=True, return_inverse=True)
        found = ragged(rows[first], np.array([len(first)], dtype="i"))
        for layer in once.layers:
            found = layer.predict(found)
        return ragged(found.dataXd[places], words.lengths), None

    embed.layers[:] = [extract, to_ragged, Model("embed_once", forward, layers=inner), to_list]


@contextmanager
def one_thread() -> Iterator[None]:
    """Matrix products in this thread alone, whatever the caller's setting; the setting is put back afterwards."""
    with _pools().limit(limits=1, user_api="blas"):
        yield


@cache
def _pools() -> ThreadpoolController:
    import numpy as np  # noqa: F401  # its library must be loaded to be found
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
