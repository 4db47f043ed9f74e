"""What a mail is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a mail is about; each where known. `good_news`, `detail`, `my_news` are the user's own words."""

    application_id: int | None = None
    contact_id: int | None = None
    interview_id: int | None = None
    advice_id: int | None = None
    follows_id: int | None = None
    answers_id: int | None = None
    detail: str = ""
    good_news: str = ""
    my_news: str = ""
