"""The words for mails that cannot be kept: which one and why, and their texts to take elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from afterword.domain.correspondent import written
from afterword.domain.message import MessageDraft
from afterword.domain.unkept import Unkept
from afterword.ui import words
from afterword.ui.plurals import filled
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
BETWEEN = f"\n\n{'-' * 72}\n\n"  # two mails in one text


def told(unkept: Unkept) -> str:
    """Return which mail is not kept, and why."""
    draft = unkept.draft
    if draft.to_name or draft.to_address:
        said = translate("unkept", "Your mail to %1 is not kept yet. %2")
    elif draft.subject:
        said = translate("unkept", "Your mail “%1” is not kept yet. %2")
    else:
        said = translate("unkept", "Your mail is not kept yet. %2")
    which = draft.to_name or draft.to_address or draft.subject
    return filled(said, which, words.sentence(unkept.problem, from_words))


def as_text(unkept: Sequence[Unkept]) -> str:
    """Return mails as one text to copy or to save: each to whom, its subject, and its words."""
    return BETWEEN.join(_text(one.draft) for one in unkept)


def _text(draft: MessageDraft) -> str:
    to = translate("unkept", "To: %1").replace("%1", written(draft.to_name, draft.to_address))
    subject = translate("unkept", "Subject: %1").replace("%1", draft.subject)
    return f"{to}\n{subject}\n\n{draft.body}"
