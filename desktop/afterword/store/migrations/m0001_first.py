"""The first schema: every noun, with its keys, checks and indexes. Frozen SQL: never edited once released."""

from afterword.store.migrations import m0001_more

_TABLES = """
CREATE TABLE employer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  website TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '',
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX employer_name_key ON employer (name_key);

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  employer_id INTEGER NOT NULL REFERENCES employer (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT 'interviewer' CHECK (
    role = 'recruiter' OR role = 'hiring_manager' OR role = 'interviewer' OR role = 'hr'
    OR role = 'agency' OR role = 'referrer' OR role = 'other'
  ),
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  profile TEXT NOT NULL DEFAULT '',
  rapport INTEGER NOT NULL DEFAULT 0 CHECK (rapport BETWEEN 0 AND 5),
  do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
  notes TEXT NOT NULL DEFAULT '',
  card_uid TEXT NOT NULL DEFAULT '',
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX contact_employer_id ON contact (employer_id);
CREATE INDEX contact_name_key ON contact (name_key);

CREATE TABLE application (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  employer_id INTEGER NOT NULL REFERENCES employer (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role <> ''),
  role_key TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  posting TEXT NOT NULL DEFAULT '',
  applied_on TEXT CHECK (applied_on GLOB '????-??-??'),
  place TEXT NOT NULL DEFAULT '',
  pay TEXT NOT NULL DEFAULT '',
  agency_id INTEGER REFERENCES employer (id) ON DELETE SET NULL,
  promised_by TEXT CHECK (promised_by GLOB '????-??-??'),
  notes TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT 'waiting' CHECK (
    outcome = 'waiting' OR outcome = 'offer' OR outcome = 'accepted' OR outcome = 'not_selected'
    OR outcome = 'withdrawn' OR outcome = 'no_response'
  ),
  decided_on TEXT CHECK (decided_on GLOB '????-??-??'),
  heard_from_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  heard_how TEXT NOT NULL DEFAULT '' CHECK (
    heard_how = '' OR heard_how = 'mail' OR heard_how = 'automatic_mail' OR heard_how = 'phone'
    OR heard_how = 'in_person' OR heard_how = 'letter' OR heard_how = 'portal' OR heard_how = 'other'
  ),
  request TEXT NOT NULL DEFAULT 'not_asked' CHECK (
    request = 'not_asked' OR request = 'asked' OR request = 'nudged' OR request = 'advice_received'
    OR request = 'declined' OR request = 'no_answer' OR request = 'not_wanted'
  ),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX application_employer_id ON application (employer_id);
CREATE INDEX application_agency_id ON application (agency_id);
CREATE INDEX application_heard_from_id ON application (heard_from_id);
CREATE INDEX application_role_key ON application (role_key);

CREATE TABLE interview (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'first' CHECK (
    kind = 'phone_screen' OR kind = 'first' OR kind = 'technical' OR kind = 'task' OR kind = 'panel'
    OR kind = 'final' OR kind = 'other'
  ),
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '????-??-??T??:??:??.??????Z'),
  zone TEXT NOT NULL CHECK (zone <> ''),
  minutes INTEGER NOT NULL DEFAULT 60 CHECK (minutes >= 0),
  place TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT 'upcoming' CHECK (
    result = 'upcoming' OR result = 'awaiting_news' OR result = 'passed' OR result = 'not_selected'
    OR result = 'cancelled' OR result = 'withdrawn'
  ),
  confidence INTEGER CHECK (confidence BETWEEN 1 AND 5),
  went_well TEXT NOT NULL DEFAULT '',
  to_change TEXT NOT NULL DEFAULT '',
  debriefed_at TEXT CHECK (debriefed_at GLOB '????-??-??T??:??:??.??????Z'),
  calendar_uid TEXT NOT NULL DEFAULT '',
  calendar_sequence INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX interview_application_id_starts_at ON interview (application_id, starts_at, result, kind);
CREATE INDEX interview_starts_at ON interview (starts_at);
CREATE INDEX interview_kind_starts_at ON interview (kind, starts_at);
CREATE INDEX interview_result_starts_at ON interview (result, starts_at);
CREATE INDEX interview_confidence_starts_at ON interview (confidence, starts_at);
CREATE INDEX interview_calendar_uid ON interview (calendar_uid);

CREATE TABLE interview_contact (
  interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (interview_id, contact_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX interview_contact_contact_id ON interview_contact (contact_id);

"""

_TEXTS = ("employer", "contact", "application", "interview", "message", "reply", "advice", "touch")

_TEXT = """
CREATE VIRTUAL TABLE {noun}_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
)
"""

_FORGET = """
CREATE TRIGGER forget_{noun} AFTER DELETE ON {noun} BEGIN
  DELETE FROM reminder WHERE about_table = '{noun}' AND about_id = old.id;
END
"""

_THEMES = (
    ("answers_structure", 0),
    ("examples_evidence", 0),
    ("technical_depth", 0),
    ("communication", 0),
    ("confidence_presence", 0),
    ("enthusiasm_motivation", 0),
    ("company_research", 0),
    ("questions_asked", 0),
    ("culture_team_fit", 0),
    ("professionalism", 0),
    ("portfolio_cv", 0),
    ("experience_gap", 1),
    ("salary_logistics", 1),
    ("other_candidate", 1),
    ("other", 0),
)

_THEME = """
INSERT INTO theme (uid, changed_at, key, external, position)
VALUES ('{uid}', '{at}', '{key}', {external}, {position})
"""


def statements() -> list[str]:
    """Return the SQL of this step, statement by statement.

    The row of a shipped theme has the same uid in every book, so that books can be merged. Reminders name
    what they are about by table and id; the triggers forget them with it, since ids may be given again.
    """
    made = [part.strip() for part in (_TABLES + m0001_more.TABLES).split(";\n") if part.strip()]
    made += [_TEXT.format(noun=noun) for noun in _TEXTS]
    made += [_FORGET.format(noun=noun) for noun in _TEXTS]
    for position, (key, external) in enumerate(_THEMES):
        uid = f"0199a000-0000-7000-8000-{position:012d}"
        at = "2026-01-01T00:00:00.000000Z"
        made.append(_THEME.format(uid=uid, at=at, key=key, external=external, position=position))
    return made
