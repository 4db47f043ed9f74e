"""What can happen in the simulated year: invitations, answers, silence; and the habits of the person."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from afterword.domain.advice import AdviceDraft, Control
from afterword.domain.application import ApplicationDraft, Decision, HeardHow, Outcome
from afterword.domain.clock import day_of
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.employer import EmployerDraft
from afterword.domain.interview import InterviewDraft, RoundKind, RoundResult
from afterword.domain.reply import ReplyDraft, ReplyKind
from afterword.domain.step import StepKind
from afterword.services import applications, contacts, employers, interviews, reminders
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from tests.journeys.year import Habit, Trip, Year, fail, hand_over, ignore, never, tomorrow

LONDON = "Europe/London"
Event = tuple[datetime, Callable[[Year], str]]
RECRUITER, MANAGER, AGENT = ContactRole.RECRUITER, ContactRole.HIRING_MANAGER, ContactRole.AGENCY
INTERVIEWER, HR = ContactRole.INTERVIEWER, ContactRole.HR
PEOPLE = {  # name: employer, role, has a phone, rapport
    "Priya Shah": ("Northwind", RECRUITER, False, 1),
    "Anna Okafor": ("Northwind", MANAGER, True, 4),
    "Ben Lowe": ("Northwind", INTERVIEWER, False, 2),
    "Sofia Reyes": ("Northwind", MANAGER, False, 3),
    "Carla Mendes": ("Contoso", MANAGER, False, 3),
    "Deepak Rao": ("Contoso", INTERVIEWER, False, 1),
    "Emma Lind": ("Fabrikam", MANAGER, False, 2),
    "Greg Moss": ("TalentBridge", AGENT, True, 2),
    "Hanna Weiss": ("Globex", MANAGER, False, 2),
    "Lars Holm": ("Initech", INTERVIEWER, False, 1),
    "Mia Kovacs": ("Initech", INTERVIEWER, False, 1),
    "Noor Aziz": ("Initech", MANAGER, False, 1),
    "Iris Blom": ("Initech", HR, False, 0),
    "Owen Park": ("Umbrella", RECRUITER, True, 3),
    "Jonas Berg": ("Soylent", MANAGER, True, 4),
    "Petra Nowak": ("Soylent", INTERVIEWER, False, 0),
    "Felix Graf": ("Hooli", MANAGER, True, 3),
}
ANNA = [
    AdviceDraft(
        words="Begin with the result, then tell how you got there.",
        received_on=date(2026, 1, 1),
        themes=("answers_structure",),
        next_action="Open each answer with one sentence of result.",
    ),
    AdviceDraft(
        words="Bring two examples with numbers.",
        received_on=date(2026, 1, 1),
        themes=("examples_evidence",),
        next_action="Write down two stories with figures.",
    ),
]
FELIX = [
    AdviceDraft(
        words="Ask us what the team struggles with.",
        received_on=date(2026, 1, 1),
        themes=("questions_asked",),
        next_action="Have three questions about the team.",
    ),
    AdviceDraft(
        words="Someone had already worked with our tools.",
        received_on=date(2026, 1, 1),
        themes=("other_candidate",),
        control=Control.EXTERNAL,
    ),
]
HABITS = (
    Habit(StepKind.NUDGE, "Carla Mendes", tomorrow, last=date(2026, 3, 16)),
    Habit(StepKind.ASK_ADVICE, "Noor Aziz", never),
    Habit(StepKind.ASK_ADVICE, "Owen Park", ignore),
    Habit(StepKind.THANK_INTERVIEW, "Felix Graf", hand_over),
    Habit(StepKind.ASK_ADVICE, "Anna Okafor", fail),
    Habit(StepKind.DEBRIEF, "Globex", tomorrow, last=date(2026, 3, 26)),
    Habit(StepKind.OWN, "Renew the library card", tomorrow, last=date(2026, 7, 16)),
    Habit(StepKind.CALL, "Owen Park", ignore, last=date(2026, 11, 8)),
)
TRIPS = (
    Trip(date(2026, 3, 1), date(2026, 3, 14), "America/New_York"),
    Trip(date(2026, 9, 5), date(2026, 9, 19), "Asia/Tokyo"),
)


@dataclass
class Story:
    """The ids of what the story names, and its events in the order they are told."""

    people: dict[str, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    tries: dict[str, int] = field(default_factory=dict)
    rounds: dict[str, list[int]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def on(self, month: int, day: int, hour: int, what: Callable[[Year], str], *, zone: str = LONDON) -> None:
        """Let something happen at an hour of a day, in local time."""
        at = datetime.combine(date(2026, month, day), time(hour), tzinfo=ZoneInfo(zone)).astimezone(UTC)
        self.events.append((at, what))

    def apply(self, name: str, role: str, year: Year, *, agency: str = "") -> str:
        """Apply somewhere; the people there become known."""
        for place in filter(None, (name, agency)):
            if place not in self.places:
                self.places[place] = employers.add(year.book, EmployerDraft(name=place))
        draft = ApplicationDraft(
            employer_id=self.places[name],
            role=role,
            applied_on=day_of(year.clock.now(), year.settings.zone),
            agency_id=self.places.get(agency),
        )
        self.tries[name] = applications.add(year.book, draft)
        self.rounds[name] = []
        return f"applied at {name}: {role}"

    def invite(self, name: str, year: Year, *, at: tuple[int, int, int], who: str, kind: RoundKind) -> str:
        """Be invited to a round, on a day and hour of London, by people parted by commas."""
        met = tuple(self.person(one.strip(), year) for one in who.split(","))
        starts = datetime(2026, at[0], at[1], at[2], tzinfo=ZoneInfo(LONDON)).astimezone(UTC)
        draft = InterviewDraft(
            application_id=self.tries[name], kind=kind, starts_at=starts, zone=LONDON, interviewer_ids=met
        )
        self.rounds[name].append(interviews.add(year.book, draft))
        return f"{name} invites: {kind.replace('_', ' ')} on {starts.date()} with {who}"

    def person(self, name: str, year: Year) -> int:
        """Return the id of a person, who becomes known the first time they are named."""
        if name not in self.people:
            place, role, has_phone, rapport = PEOPLE[name]
            draft = ContactDraft(
                employer_id=self.places[place],
                name=name,
                role=role,
                email=f"{name.split()[0].lower()}@{place.lower()}.example",
                phone="+44 20 7946 0000" if has_phone else "",
                rapport=rapport,
            )
            self.people[name] = contacts.add(year.book, draft)
        return self.people[name]

    def promise(self, name: str, by: date, year: Year) -> str:
        """Be promised news by a day."""
        kept = application_store.get(year.book, self.tries[name])
        applications.change(year.book, kept.id, replace(kept, promised_by=by))
        return f"{name} promises news by {by}"

    def passed(self, name: str, year: Year) -> str:
        """Hear that the last round went well."""
        interviews.set_result(year.book, self.rounds[name][-1], RoundResult.PASSED)
        return f"{name}: passed"

    def cancelled(self, name: str, year: Year) -> str:
        """Hear that the next round will not be."""
        interviews.set_result(year.book, self.rounds[name][-1], RoundResult.CANCELLED)
        return f"{name} cancels the next round"

    def news(self, name: str, year: Year, *, outcome: Outcome, who: str = "", how: str = "mail") -> str:
        """Hear how it ended, from somebody or from a machine."""
        today = day_of(year.clock.now(), year.settings.zone)
        person = self.person(who, year) if who else None
        news = Decision(outcome=outcome, decided_on=today, heard_from_id=person, heard_how=HeardHow(how))
        applications.decide(year.book, self.tries[name], news, today=today)
        return f"{name}: {outcome.replace('_', ' ')}" + (f" ({who}, {how})" if who else f" ({how})")

    def answer(self, who: str, kind: ReplyKind, year: Year, pieces: list[AdviceDraft] | None = None) -> str:
        """Get an answer to the last mail to somebody."""
        number = self.people[who]
        mail = message_store.of_contact(year.book, number)[-1]
        year.said[who] = pieces or []
        draft = ReplyDraft(
            message_id=mail.id,
            contact_id=None if kind is ReplyKind.BOUNCE else number,
            from_name="Mail system" if kind is ReplyKind.BOUNCE else who,
            received_at=year.clock.now(),
            kind=kind,
        )
        with year.book.step("reply.fetched", undoable=False):
            reply_store.insert(year.book, draft)
        return f"a mail from {draft.from_name}: {kind.replace('_', ' ')}"

    def correct(self, who: str, email: str, year: Year) -> str:
        """Mend an address."""
        found = contact_store.get(year.book, self.people[who])
        contacts.change(year.book, found.id, replace(found, email=email))
        return f"the address of {who} is mended"

    def shut(self, who: str, year: Year) -> str:
        """Be asked not to write."""
        found = contact_store.get(year.book, self.people[who])
        contacts.change(year.book, found.id, replace(found, do_not_contact=True))
        return f"{who} asks not to be contacted"


def remind(text: str, on: date, year: Year) -> str:
    """Set a reminder of one's own."""
    reminders.add(year.book, text, on)
    return f"own reminder for {on}: {text}"


def phones(year: Year, *, answered: bool) -> str:
    """Let people pick up, or not."""
    year.answers = answered
    return "people pick up the phone" if answered else "nobody picks up the phone"


def practise(year: Year, *, wished: bool) -> str:
    """Switch practice on or off."""
    year.settings = replace(year.settings, practice=wished)
    return f"practice {'on' if wished else 'off'}"
