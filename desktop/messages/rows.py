"""How a row of the file becomes the `MessageRow` that the window shows."""

from __future__ import annotations

from desktop.core.model import AccountKey, MessageRow, MessageState
from desktop.database.connection import Row

COLUMNS = """
SELECT m.seq, m.id, s.server, s.account, s.extension, m.sender, m.recipient, m.text, m.state,
       m.status, m.code, m.reason, m.created_at, m.message_id, m.elsewhere, m.dropped, m.doubt,
       m.state = 'queued' AND EXISTS (
           SELECT 1 FROM message o
           WHERE o.session = m.session AND o.recipient = m.recipient
             AND o.state IN ('sending', 'checking', 'unconfirmed')
             AND (o.state <> 'unconfirmed' OR o.text_key = m.text_key)),
       m.hold_until, m.send_at, m.late,
       (SELECT c.name FROM colleague c WHERE c.session = m.session AND c.number = m.recipient)
FROM message m JOIN session s ON s.id = m.session
"""


def message_of(row: Row) -> MessageRow:
    seq, id_, server, account, extension, sender, recipient, text, state, *rest = row
    status, code, reason, created_at, message_id, elsewhere, dropped, doubt, *waits = rest
    held, hold_until, send_at, late, name = waits
    return MessageRow(
        seq=seq,
        id=id_,
        account=AccountKey(server, account, extension),
        sender=sender,
        recipient=recipient,
        text=text,
        state=MessageState(state),
        name=name or "",
        status=status,
        code=code,
        reason=reason,
        created_at=created_at,
        message_id=message_id,
        held=bool(held),
        elsewhere=bool(elsewhere),
        dropped=dropped,
        hold_until=hold_until,
        send_at=send_at,
        late=bool(late),
        doubt=bool(doubt),
    )
