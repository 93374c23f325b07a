"""A text that the person may decide about needs a decision, also while Ownline looks for it once
more: a step of `schema`.

Filters, counts, sums of lists and the window use this one rule, so that a text is counted once.
A notification has a rule of its own (`message_troubled`): what was looked for again and not found
is news.
"""

from __future__ import annotations

from desktop.database.handed_over_tables import KIND_OF_TEXT as _BEFORE
from desktop.database.merge_tables import counted_anew

# `doubt`: it was unconfirmed before.
_NEEDS_DECISION = (
    "({row}state = 'unconfirmed' OR {row}late = 1 OR {row}state = 'checking' AND {row}doubt = 1)"
)
# The first part is that of a partial index, word for word.
_LOOKED_FOR = (
    "{row}state IN ('sending', 'checking', 'unconfirmed')"
    " AND {row}state = 'checking' AND {row}doubt = 0"
)


def needs_decision(alias: str = "") -> str:
    """Texts that the person has to decide about: a condition on a row of `message`, word for word
    that of its partial index."""
    return _NEEDS_DECISION.format(row=f"{alias}." if alias else "")


def is_looked_for(alias: str = "") -> str:
    """Texts that Ownline looks for before anybody can decide about them: a condition on a row of
    `message`."""
    return _LOOKED_FOR.format(row=f"{alias}." if alias else "")


_DECIDED_BEFORE = "{row}.state = 'unconfirmed' OR {row}.late = 1"

KIND_OF_TEXT = _BEFORE.replace(_DECIDED_BEFORE, needs_decision("{row}"))
"""How a text counts in the sums of its list, with the alias of its row for {row}."""

DECISION_TABLES = f"""
DROP INDEX message_unsure;
CREATE INDEX message_unsure ON message (seq) WHERE {needs_decision()};
""" + counted_anew(KIND_OF_TEXT)
