"""The events of the simulated year, in the order they happen."""

from datetime import date
from functools import partial

from afterword.domain.application import Outcome
from afterword.domain.interview import RoundKind
from afterword.domain.reply import ReplyKind
from tests.journeys.year_story import ANNA, FELIX, Story, phones, practise, remind

NO, TOKYO, NEW_YORK = Outcome.NOT_SELECTED, "Asia/Tokyo", "America/New_York"
PHONE, FIRST, TECHNICAL, PANEL, FINAL = (
    RoundKind.PHONE_SCREEN,
    RoundKind.FIRST,
    RoundKind.TECHNICAL,
    RoundKind.PANEL,
    RoundKind.FINAL,
)


def told() -> Story:
    """Return the story of the year."""
    story = Story()
    for chapter in (_northwind, _contoso, _fabrikam, _globex, _spring, _soylent, _hooli, _again):
        chapter(story)
    return story


def _northwind(s: Story) -> None:
    """A check-in, a no, advice at last: and the mail that asks fails at first."""
    s.on(1, 5, 10, partial(s.apply, "Northwind", "Data analyst"))
    s.on(1, 8, 10, partial(s.invite, "Northwind", at=(1, 13, 11), who="Priya Shah", kind=PHONE))
    s.on(1, 15, 10, partial(s.passed, "Northwind"))
    s.on(1, 15, 11, partial(s.invite, "Northwind", at=(1, 20, 14), who="Anna Okafor, Ben Lowe", kind=FIRST))
    s.on(1, 20, 17, partial(s.promise, "Northwind", date(2026, 1, 30)))
    s.on(2, 3, 16, partial(s.news, "Northwind", outcome=NO, who="Anna Okafor"))
    s.on(2, 9, 15, partial(s.answer, "Anna Okafor", ReplyKind.ADVICE, pieces=ANNA))


def _contoso(s: Story) -> None:
    """Advice used in a round that was passed; a no on a journey; an automatic reply, then silence."""
    s.on(2, 2, 10, partial(s.apply, "Contoso", "BI developer"))
    s.on(2, 4, 10, partial(s.invite, "Contoso", at=(2, 11, 10), who="Carla Mendes", kind=FIRST))
    s.on(2, 16, 12, partial(s.passed, "Contoso"))
    s.on(2, 17, 12, partial(s.invite, "Contoso", at=(2, 24, 9), who="Deepak Rao", kind=TECHNICAL))
    s.on(2, 24, 17, partial(s.promise, "Contoso", date(2026, 3, 10)))
    s.on(3, 6, 10, partial(s.news, "Contoso", outcome=NO, how="automatic_mail"), zone=NEW_YORK)
    s.on(3, 9, 11, partial(s.answer, "Carla Mendes", ReplyKind.AUTO_REPLY), zone=NEW_YORK)


def _fabrikam(s: Story) -> None:
    """Nothing is ever heard."""
    s.on(2, 19, 10, partial(s.apply, "Fabrikam", "Insights analyst"))
    s.on(2, 23, 10, partial(s.invite, "Fabrikam", at=(2, 27, 15), who="Emma Lind", kind=FIRST))


def _globex(s: Story) -> None:
    """Through an agency, over the change of the clocks and Easter; a kind refusal."""
    s.on(3, 17, 10, partial(s.apply, "Globex", "Reporting lead", agency="TalentBridge"))
    s.on(3, 19, 10, partial(s.invite, "Globex", at=(3, 26, 13), who="Hanna Weiss", kind=FIRST))
    s.on(4, 1, 15, partial(s.news, "Globex", outcome=NO, who="Greg Moss", how="phone"))
    s.on(4, 9, 12, partial(s.answer, "Greg Moss", ReplyKind.DECLINED))


def _spring(s: Story) -> None:
    """A panel whose HR gives the news, and a phone screen: neither is asked for advice."""
    s.on(4, 13, 10, partial(s.apply, "Initech", "Analyst"))
    panel = "Lars Holm, Mia Kovacs, Noor Aziz"
    s.on(4, 15, 10, partial(s.invite, "Initech", at=(4, 21, 10), who=panel, kind=PANEL))
    s.on(4, 28, 10, partial(s.news, "Initech", outcome=NO, who="Iris Blom"))
    s.on(4, 30, 10, partial(s.apply, "Umbrella", "Data analyst"))
    s.on(5, 1, 10, partial(s.invite, "Umbrella", at=(5, 6, 16), who="Owen Park", kind=PHONE))
    s.on(5, 12, 8, partial(s.news, "Umbrella", outcome=NO, how="automatic_mail"))
    s.on(5, 15, 8, partial(phones, answered=False))


def _soylent(s: Story) -> None:
    """A round is called off, and the one who interviewed asks not to be contacted."""
    s.on(5, 11, 10, partial(s.apply, "Soylent", "Analyst"))
    s.on(5, 14, 10, partial(s.invite, "Soylent", at=(5, 19, 10), who="Jonas Berg", kind=FIRST))
    s.on(5, 22, 10, partial(s.passed, "Soylent"))
    s.on(5, 22, 11, partial(s.invite, "Soylent", at=(6, 2, 10), who="Petra Nowak", kind=TECHNICAL))
    s.on(5, 29, 10, partial(s.cancelled, "Soylent"))
    s.on(6, 5, 10, partial(s.news, "Soylent", outcome=NO, who="Jonas Berg", how="phone"))
    s.on(6, 5, 11, partial(s.shut, "Jonas Berg"))


def _hooli(s: Story) -> None:
    """Thanks handed over; an ask that comes back, and advice late in the evening."""
    s.on(6, 9, 10, partial(s.apply, "Hooli", "Analytics engineer"))
    s.on(6, 10, 10, partial(s.invite, "Hooli", at=(6, 16, 11), who="Felix Graf", kind=FIRST))
    s.on(6, 23, 10, partial(s.news, "Hooli", outcome=NO, who="Felix Graf"))
    s.on(6, 25, 12, partial(s.answer, "Felix Graf", ReplyKind.BOUNCE))
    s.on(6, 25, 14, partial(s.correct, "Felix Graf", "felix.graf@hooli.example"))
    s.on(7, 3, 22, partial(s.answer, "Felix Graf", ReplyKind.ADVICE, pieces=FELIX))
    s.on(7, 6, 8, partial(practise, wished=True))
    s.on(7, 10, 10, partial(remind, "Renew the library card", date(2026, 7, 15)))


def _again(s: Story) -> None:
    """The call to Anna opens the door; advice is practised and used; an offer comes."""
    s.on(8, 17, 8, partial(practise, wished=False))
    s.on(8, 10, 8, partial(phones, answered=True))
    s.on(8, 18, 10, partial(s.apply, "Northwind", "Senior analyst"))
    s.on(8, 20, 10, partial(s.invite, "Northwind", at=(8, 27, 10), who="Anna Okafor, Ben Lowe", kind=FIRST))
    s.on(9, 8, 10, partial(s.passed, "Northwind"), zone=TOKYO)
    s.on(9, 9, 10, partial(s.invite, "Northwind", at=(9, 22, 14), who="Ben Lowe", kind=TECHNICAL), zone=TOKYO)
    s.on(9, 30, 10, partial(s.passed, "Northwind"))
    s.on(10, 2, 10, partial(s.invite, "Northwind", at=(10, 15, 14), who="Sofia Reyes", kind=FINAL))
    s.on(11, 5, 11, partial(s.news, "Northwind", outcome=Outcome.OFFER, who="Sofia Reyes", how="phone"))
    s.on(11, 9, 11, partial(s.news, "Northwind", outcome=Outcome.ACCEPTED, who="Sofia Reyes"))
