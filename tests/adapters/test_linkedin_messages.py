"""With whom one wrote on LinkedIn, and when."""

from datetime import UTC, datetime

from afterword.adapters.linkedin_messages import MESSAGES
from afterword.domain.import_found import Form, FoundTouch, SkipReason
from afterword.domain.touch import Channel, StartedBy
from tests.adapters.import_samples import HERE, only, table_of


def test_each_day_with_a_person_is_one_touch_and_drafts_are_none():
    reading = only("linkedin/messages.csv")
    jonas, aoife, other = (each for each in reading.found if isinstance(each, FoundTouch))
    assert reading.form is Form.LINKEDIN_MESSAGES
    assert (jonas.person, jonas.at) == ("Jonas Becker", datetime(2025, 8, 1, 9, 15, 22, tzinfo=UTC))
    assert (jonas.channel, jonas.started_by, jonas.answered) == (Channel.PROFILE, StartedBy.THEM, True)
    assert (aoife.started_by, aoife.answered) == (StartedBy.ME, False)
    assert other.person == "Somebody Else"


def test_what_was_written_is_not_taken():
    [jonas, *_] = only("linkedin/messages.csv").found
    assert isinstance(jonas, FoundTouch)
    assert jonas.notes == "Data team"


def test_a_message_without_its_date_is_told():
    heading = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE"
    table = table_of(f"{heading}\n1,A,,B,,sometime\n1,,,B,,2025-08-01 10:00:00 UTC\n")
    assert [one.why for one in MESSAGES.read(table, HERE).skipped] == [
        SkipReason.UNREADABLE_DATE,
        SkipReason.NO_NAME,
    ]
