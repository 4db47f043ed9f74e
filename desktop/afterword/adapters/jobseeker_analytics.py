"""The export of jobseeker-analytics: mails, out of which the applications are put together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from afterword.adapters.csv_files import Table
from afterword.adapters.headings import places
from afterword.adapters.table_readers import Days, Here, RowProblem, TableForm, in_order, word
from afterword.domain.employer_names import employer_key, role_key
from afterword.domain.import_found import (
    Form,
    FoundApplication,
    Reading,
    Remark,
    RemarkKind,
    Skipped,
    SkipReason,
)
from afterword.domain.import_statuses import meaning_of
from afterword.domain.validity import LONGEST_LINE

_NEEDS = frozenset({"datereceived", "sendername", "senderemail", "subject", "statuslabel"})
_PLATFORM = re.compile(
    r"greenhouse|lever|workday|myworkday|ashby|icims|smartrecruiters|jobvite|taleo|successfactors|bamboohr|"
    r"workable|breezy|recruitee|personio|teamtailor|linkedin|indeed|glassdoor|ziprecruiter|monster|dice|"
    r"wellfound|hired|otta|hirebridge|jazzhr|rippling|gem|paylocity|adp|ukg|gmail|googlemail|outlook|"
    r"hotmail|yahoo|icloud|gmx|web",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"\b(?:talent(?: acquisition)?|recruit(?:ing|ment|er|ers)|careers?|jobs?|hiring|people(?: ops)?|hr|"
    r"human resources|team|notifications?|no-?reply|do not reply|updates?|application|applicant|candidate|"
    r"university|staffing|support)\b",
    re.IGNORECASE,
)
_VIA = re.compile(r"\s*(?:\bvia\b|\bfrom\b|@|\||/|\().*$", re.IGNORECASE)
_NAME = r"((?:(?![-–—|:(!,])\S+\s?){1,6}?)\s*(?:$|[-–—|:(!,.])"
_EMPLOYER_IN_SUBJECT = (
    re.compile(rf"\b(?:at|with|@)\s+{_NAME}", re.IGNORECASE),
    re.compile(rf"\b(?:applying to|interest in|application to)\s+(?!the\b){_NAME}", re.IGNORECASE),
)
_ROLE_IN_SUBJECT = (
    re.compile(
        r"(?:applying|application|applied|interest|consideration|candidacy|interview|invitation)\s+(?:for|"
        r"to|in|as)\s+(?:the |our |a |an )?(?:position of |role of |post of )?(.{3,100}?)(?:\s+(?:position|"
        r"role|job|opening|opportunity|vacancy)\b.*|\s+(?:at|with|@)\s+.*|\s*[|–—(!].*|\s+-\s+.*|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[-–—:|]\s*)(?:the )?([^-–—:|]{3,80}?)\s+(?:position|role|opening|vacancy)\b", re.IGNORECASE
    ),
    re.compile(r"[-–—:|]\s*([^-–—:|]{3,80}?)\s+(?:at|@)\s+\S", re.IGNORECASE),
)
_NO_ROLE = re.compile(
    r"^(?:your|us|our|application|update|thank|the team|joining|working|we)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Mail:
    line: int
    day: date
    employer: str
    role: str
    subject: str
    status: str


def _fits(found: Mapping[str, int]) -> int:
    return 100 if found.keys() >= _NEEDS else 0


def _read(table: Table, here: Here) -> Reading:
    """Return an application for each employer and role that the mails name.

    The first mail gives the day; a status that the program guessed is kept as a tag and sets no outcome.
    """
    found = places(table.headings)
    days = Days(table, found["datereceived"], here, day_first=False)
    mails: list[_Mail] = []
    skipped: list[Skipped] = list(table.skipped)
    for line, cells in table.rows:
        try:
            mails.append(_mail(line, cells, found=found, days=days))
        except RowProblem as problem:
            skipped.append(problem.skipped(line))
    made, unnamed = _together(mails)
    statuses = sorted({mail.status for mail in mails if meaning_of(mail.status).outcome})
    told = [Remark(RemarkKind.STATUS_NOT_SET, ", ".join(statuses), count=len(statuses))] if statuses else []
    return Reading(
        form=Form.JOBSEEKER_ANALYTICS,
        found=tuple(made),
        skipped=in_order(skipped + unnamed),
        remarks=(*days.remarks(), *told),
    )


def _mail(line: int, cells: list[str], *, found: Mapping[str, int], days: Days) -> _Mail:
    def cell(key: str) -> str:
        return word(cells[found[key]])

    day = days(cells[found["datereceived"]])
    if day is None:
        raise RowProblem(SkipReason.NO_DATE, days.heading)
    subject = cell("subject")
    employer = _employer(cell("sendername"), cell("senderemail"), subject)
    if not employer or len(employer) > LONGEST_LINE:
        raise RowProblem(SkipReason.NO_EMPLOYER, "Sender Name", subject)
    return _Mail(line, day, employer, _role(subject, employer), subject, cell("statuslabel"))


def _employer(sender: str, address: str, subject: str) -> str:
    """Return the employer: from the subject when a platform sent the mail, else the sender or its domain."""
    name = " ".join(_DEPARTMENT.sub(" ", _VIA.sub("", sender)).split()).strip(" -–,'\"")
    domain = address.rpartition("@")[2].lower()
    if name and name.lower() != sender.lower() and not _PLATFORM.search(name):
        return name
    for pattern in _EMPLOYER_IN_SUBJECT:
        match = pattern.search(subject)
        told = match[1].strip(" .!,") if match else ""
        if told and not _NO_ROLE.match(told):
            return told
    parts = [
        part
        for part in domain.split(".")[:-1]
        if not _DEPARTMENT.fullmatch(part) and part not in ("mail", "co", "com")
    ]
    if parts and not _PLATFORM.search(parts[-1]):
        return parts[-1].replace("-", " ").title()
    return "" if _PLATFORM.search(name) else name


def _role(subject: str, employer: str) -> str:
    for pattern in _ROLE_IN_SUBJECT:
        match = pattern.search(subject)
        role = match[1].strip(" -–:'\"") if match else ""
        if role and not _NO_ROLE.match(role) and employer_key(role) != employer_key(employer):
            return role[:LONGEST_LINE]
    return ""


def _together(mails: list[_Mail]) -> tuple[list[FoundApplication], list[Skipped]]:
    """Put the mails of one application together; a mail without a role belongs to the only one there."""
    roles: dict[str, dict[str, FoundApplication]] = {}
    unnamed: list[_Mail] = []
    for mail in sorted(mails, key=lambda one: (one.day, one.line)):
        if not mail.role:
            unnamed.append(mail)
            continue
        of_employer = roles.setdefault(employer_key(mail.employer), {})
        known = of_employer.get(role_key(mail.role)) or FoundApplication(
            line=mail.line, employer=mail.employer, role=mail.role, applied_on=mail.day
        )
        of_employer[role_key(mail.role)] = _tagged(known, mail)
    skipped: list[Skipped] = []
    for mail in unnamed:
        of_employer = roles.get(employer_key(mail.employer), {})
        if len(of_employer) == 1:
            key, known = next(iter(of_employer.items()))
            of_employer[key] = _tagged(known, mail)
        else:
            skipped.append(Skipped(mail.line, SkipReason.NO_ROLE, "Subject", mail.subject[:60]))
    made = [application for of_employer in roles.values() for application in of_employer.values()]
    return sorted(made, key=lambda one: one.line), skipped


def _tagged(application: FoundApplication, mail: _Mail) -> FoundApplication:
    meaning = meaning_of(mail.status)
    tag = mail.status.replace(",", " ") if meaning.outcome else meaning.stage.replace(",", " ")
    if not tag or tag in application.tags:
        return application
    return replace(application, tags=(*application.tags, tag))


MAILS = TableForm(Form.JOBSEEKER_ANALYTICS, _fits, _read)
