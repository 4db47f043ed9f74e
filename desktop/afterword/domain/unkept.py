"""A mail that is being written and cannot be kept in the book just now."""

from dataclasses import dataclass

from afterword.domain.errors import Problem
from afterword.domain.message import MessageDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Unkept:
    """A mail as it stands in its editor, under its id, and the problem for which it cannot be kept."""

    message_id: int | None
    draft: MessageDraft
    problem: Problem
