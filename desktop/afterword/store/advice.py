"""Advice in the book."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from peewee import JOIN, fn

from afterword.domain.advice import Advice, AdviceDraft, AdviceListing, AdviceRow, AdviceSort, AdviceState
from afterword.domain.errors import NotFound
from afterword.store import links, models, search
from afterword.store import listing as listings
from afterword.store.book import Book
from afterword.store.fields import one_of
from afterword.store.records import Apart, Record, chunks

_T = models.Advice
_A = models.Application
_C = models.Contact
_E = models.Employer
_THERE = models.Employer.alias()
_L = models.AdviceTheme
_LINK = links.Link(_L, "advice_id", "theme_id")
_MAIN = (
    models.Theme.select(models.Theme.position)
    .join(_L)
    .where(_L.advice == _T.id)
    .order_by(_L.position)
    .limit(1)
)
_WITH_PEOPLE = (
    _T.select(_T.id)
    .join(_C, JOIN.LEFT_OUTER, on=_T.contact == _C.id)
    .join(_A, JOIN.LEFT_OUTER, on=_T.application == _A.id)
    .join(_E, JOIN.LEFT_OUTER, on=_A.employer == _E.id)
    .join(_THERE, JOIN.LEFT_OUTER, on=_C.employer == _THERE.id)
)
_OF_PERSON = {"contact": ["name_key", "employer_id"], "advice": ["contact_id", "application_id"]}
_ORDERS = {
    AdviceSort.RECEIVED: listings.by(_T, _T.received_on),
    AdviceSort.THEME: listings.by(
        _T,
        _MAIN,
        reads={"theme": ["position"], "advice_theme": ["position", "theme_id"]},
        counts=["advice_theme"],
    ),
    AdviceSort.STATE: listings.by(
        _T, listings.rank(_T.state, AdviceState), _T.received_on, reads={"advice": ["state"]}
    ),
    AdviceSort.CONTACT: listings.by(_T, _C.name_key, source=_WITH_PEOPLE, reads=_OF_PERSON),
    AdviceSort.EMPLOYER: listings.by(
        _T,
        fn.COALESCE(_E.name_key, _THERE.name_key),
        source=_WITH_PEOPLE,
        reads={"employer": ["name_key"], "application": ["employer_id"], **_OF_PERSON},
    ),
}


def _themes(book: Book, numbers: Sequence[int] | None) -> Mapping[int, tuple[str, ...]]:
    query = _L.select(_L.advice, models.Theme.key).join(models.Theme).order_by(_L.advice, _L.position)
    return links.gathered(book.rows(query if numbers is None else query.where(one_of(_L.advice, numbers))))


_RECORD = Record(_T, AdviceDraft, Advice, apart=Apart("themes", _themes))


def insert(book: Book, draft: AdviceDraft) -> int:
    """Add advice and return its id. Raises NotFound for an unknown theme."""
    number = _RECORD.insert(book, draft)
    _LINK.write(book, number, _theme_ids(book, draft.themes))
    return number


def insert_many(book: Book, drafts: Iterable[AdviceDraft]) -> range:
    """Add many pieces of advice quickly and return their ids in the order of the drafts."""
    listed = list(drafts)
    numbers = _RECORD.insert_many(book, listed)
    known = {key: _theme_ids(book, [key])[0] for key in {key for draft in listed for key in draft.themes}}
    themes = ([known[key] for key in draft.themes] for draft in listed)
    _LINK.write_many(book, zip(numbers, themes, strict=True))
    return numbers


def update(book: Book, number: int, draft: AdviceDraft) -> None:
    """Write what differs in advice, its themes included. Raises NotFound."""
    written = _RECORD.update(book, number, draft)
    if _LINK.write(book, number, _theme_ids(book, draft.themes)) and not written:
        _RECORD.stamp(book, number)


def set_state(book: Book, number: int, state: AdviceState) -> None:
    """Note what became of advice. Raises NotFound."""
    _RECORD.set(book, number, {_T.state: state})


def set_thanked(book: Book, number: int, at: datetime | None) -> None:
    """Note when its giver was thanked. Raises NotFound."""
    _RECORD.set(book, number, {_T.thanked_at: at})


def delete(book: Book, number: int) -> None:
    """Delete advice with its uses in interviews. Raises NotFound."""
    _RECORD.delete(book, number)


def get(book: Book, number: int) -> Advice:
    """Return advice. Raises NotFound."""
    return _RECORD.get(book, number)


def many(book: Book, numbers: Iterable[int]) -> Mapping[int, Advice]:
    """Return those of the pieces of advice that there are, by id."""
    return _RECORD.many(book, numbers)


def all(book: Book) -> list[Advice]:  # noqa: A001 -- advice.all(book) reads well
    """Return every piece of advice, by id."""
    return _RECORD.all(book)


def of_application(book: Book, application_id: int) -> list[Advice]:
    """Return the advice that came of an application, the oldest first."""
    return _RECORD.all(book, _T.application == application_id, order=(_T.received_on, _T.id))


def of_contact(book: Book, contact_id: int) -> list[Advice]:
    """Return the advice that a person gave, the oldest first."""
    return _RECORD.all(book, _T.contact == contact_id, order=(_T.received_on, _T.id))


def of_interview(book: Book, interview_id: int) -> list[Advice]:
    """Return the advice that came of an interview, the oldest first."""
    return _RECORD.all(book, _T.interview == interview_id, order=(_T.received_on, _T.id))


def of_reply(book: Book, reply_id: int) -> list[Advice]:
    """Return the advice kept from a reply, the oldest first."""
    return _RECORD.all(book, _T.reply == reply_id, order=(_T.received_on, _T.id))


def count(book: Book) -> int:
    """Return how many pieces of advice there are."""
    return _RECORD.count(book)


def ids(book: Book, listing: AdviceListing) -> Sequence[int]:
    """Return the ids of the advice that a table shows, in its order; any of the themes is enough."""
    wanted = []
    if listing.states:
        wanted.append(_T.state.in_(sorted(listing.states)))
    if listing.kinds:
        wanted.append(_T.kind.in_(sorted(listing.kinds)))
    if listing.themes:
        on_theme = _L.select(_L.advice).join(models.Theme).where(models.Theme.key.in_(sorted(listing.themes)))
        wanted.append(_T.id.in_(on_theme))
    among = [search.matching(book, "advice", listing.text)]
    if wanted:
        among.append(book.members(_T.select(_T.id).where(*wanted)))
    return book.ids(
        _ORDERS[listing.sort], descending=listing.descending, among=[one for one in among if one is not None]
    )


def rows(book: Book, numbers: Iterable[int]) -> dict[int, AdviceRow]:
    """Return what the table shows of advice, by id; the employer is the application's, else the giver's."""
    columns = _T.words, _C.name, fn.COALESCE(_E.name, _THERE.name, ""), _T.received_on, _T.kind, _T.control
    found: dict[int, AdviceRow] = {}
    for chunk in chunks(numbers):
        themes, used = _themes(book, chunk), _used(book, chunk)
        query = _WITH_PEOPLE.select_extend(*columns, _T.state, _T.next_action)
        for row in book.rows(query.where(one_of(_T.id, chunk))):
            found[row[0]] = AdviceRow(
                id=row[0],
                words=row[1],
                contact=row[2] or "",
                employer=row[3],
                received_on=row[4],
                themes=themes.get(row[0], ()),
                kind=row[5],
                control=row[6],
                state=row[7],
                next_action=row[8],
                used=used.get(row[0], 0),
            )
    return found


def _used(book: Book, numbers: Sequence[int]) -> dict[int, int]:
    focus = models.Focus
    query = focus.select(focus.advice, fn.COUNT(focus.id)).where(
        one_of(focus.advice, numbers), focus.used == 1
    )
    return dict(book.rows(query.group_by(focus.advice)))


def _theme_ids(book: Book, keys: Sequence[str]) -> list[int]:
    theme = models.Theme
    known = (
        dict(book.rows(theme.select(theme.key, theme.id).where(theme.key.in_(list(keys))))) if keys else {}
    )
    for key in keys:
        if key not in known:
            raise NotFound(noun="theme", id=key)
    return [known[key] for key in keys]
