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
CREATE TABLE interview_contact (
  interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (interview_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  purpose TEXT NOT NULL CHECK (
    purpose = 'ask_advice' OR purpose = 'thank_interview' OR purpose = 'thank_advice'
    OR purpose = 'paid_off' OR purpose = 'check_in' OR purpose = 'keep_in_touch'
  ),
  to_name TEXT NOT NULL DEFAULT '',
  to_address TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  application_id INTEGER REFERENCES application (id) ON DELETE CASCADE,
  interview_id INTEGER REFERENCES interview (id) ON DELETE SET NULL,
  contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  follows_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
  answers_id INTEGER REFERENCES reply (id) ON DELETE SET NULL,
  account TEXT NOT NULL DEFAULT '',
  send_after TEXT CHECK (send_after GLOB '????-??-??T??:??:??.??????Z'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.??????Z'),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (
    state = 'draft' OR state = 'queued' OR state = 'sending' OR state = 'sent' OR state = 'failed'
    OR state = 'maybe_sent'
  ),
  way TEXT NOT NULL DEFAULT '' CHECK (
    way = '' OR way = 'smtp' OR way = 'mail_program' OR way = 'eml' OR way = 'copy'
  ),
  handed_at TEXT CHECK (handed_at GLOB '????-??-??T??:??:??.??????Z'),
  sent_at TEXT CHECK (sent_at GLOB '????-??-??T??:??:??.??????Z'),
  message_id TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE reply (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  message_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
  contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  from_name TEXT NOT NULL DEFAULT '',
  from_address TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  received_at TEXT NOT NULL CHECK (received_at GLOB '????-??-??T??:??:??.??????Z'),
  header_id TEXT NOT NULL DEFAULT '',
  in_reply_to TEXT NOT NULL DEFAULT '',
  refs TEXT NOT NULL DEFAULT '',
  raw BLOB NOT NULL DEFAULT x'',
  new_text TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'other' CHECK (
    kind = 'advice' OR kind = 'declined' OR kind = 'auto_reply' OR kind = 'bounce' OR kind = 'other'
  ),
  settled_at TEXT CHECK (settled_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;
CREATE TABLE theme (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  name TEXT NOT NULL DEFAULT '',
  external INTEGER NOT NULL DEFAULT 0 CHECK (external IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;
CREATE TABLE advice (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  words TEXT NOT NULL CHECK (words <> ''),
  received_on TEXT NOT NULL CHECK (received_on GLOB '????-??-??'),
  contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  application_id INTEGER REFERENCES application (id) ON DELETE SET NULL,
  interview_id INTEGER REFERENCES interview (id) ON DELETE SET NULL,
  reply_id INTEGER REFERENCES reply (id) ON DELETE SET NULL,
  kind TEXT NOT NULL DEFAULT 'change' CHECK (
    kind = 'change' OR kind = 'praise'
  ),
  control TEXT NOT NULL DEFAULT 'mine' CHECK (
    control = 'mine' OR control = 'external'
  ),
  next_action TEXT NOT NULL DEFAULT '',
  helpfulness INTEGER CHECK (helpfulness BETWEEN 1 AND 5),
  state TEXT NOT NULL DEFAULT 'new' CHECK (
    state = 'new' OR state = 'practising' OR state = 'applied' OR state = 'paid_off'
    OR state = 'set_aside'
  ),
  thanked_at TEXT CHECK (thanked_at GLOB '????-??-??T??:??:??.??????Z')
) STRICT;
CREATE TABLE advice_theme (
  advice_id INTEGER NOT NULL REFERENCES advice (id) ON DELETE CASCADE,
  theme_id INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (advice_id, theme_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE focus (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  advice_id INTEGER NOT NULL REFERENCES advice (id) ON DELETE CASCADE,
  interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  used INTEGER CHECK (used IN (0, 1)),
  helped INTEGER CHECK (helped BETWEEN 1 AND 5),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE touch (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.??????Z'),
  channel TEXT NOT NULL DEFAULT 'phone' CHECK (
    channel = 'phone' OR channel = 'in_person' OR channel = 'video' OR channel = 'profile'
    OR channel = 'mail' OR channel = 'other'
  ),
  started_by TEXT NOT NULL DEFAULT 'me' CHECK (
    started_by = 'me' OR started_by = 'them'
  ),
  answered INTEGER NOT NULL DEFAULT 1 CHECK (answered IN (0, 1)),
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  step TEXT NOT NULL DEFAULT '',
  about_table TEXT NOT NULL DEFAULT '',
  about_id INTEGER,
  due_on TEXT CHECK (due_on GLOB '????-??-??'),
  text TEXT NOT NULL DEFAULT '',
  snoozed_until TEXT CHECK (snoozed_until GLOB '????-??-??T??:??:??.??????Z'),
  done_at TEXT CHECK (done_at GLOB '????-??-??T??:??:??.??????Z'),
  never INTEGER NOT NULL DEFAULT 0 CHECK (never IN (0, 1))
) STRICT;
CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  purpose TEXT NOT NULL CHECK (
    purpose = 'ask_advice' OR purpose = 'thank_interview' OR purpose = 'thank_advice'
    OR purpose = 'paid_off' OR purpose = 'check_in' OR purpose = 'keep_in_touch'
  ),
  name TEXT NOT NULL CHECK (name <> ''),
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'en'
) STRICT;
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  page TEXT NOT NULL CHECK (page <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  filters TEXT NOT NULL DEFAULT '{}',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE practice (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  advice_id INTEGER NOT NULL UNIQUE REFERENCES advice (id) ON DELETE CASCADE,
  card TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL CHECK (due GLOB '????-??-??T??:??:??.??????Z')
) STRICT;
CREATE TABLE mailbox_mark (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  account TEXT NOT NULL,
  folder TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  last_uid INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE VIRTUAL TABLE employer_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE contact_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE application_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE interview_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE message_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE reply_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE advice_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE touch_text USING fts5 (
  words, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO advice ("id", "uid", "changed_at", "words", "received_on", "contact_id", "application_id", "interview_id", "reply_id", "kind", "control", "next_action", "helpfulness", "state", "thanked_at") VALUES (1, '01a19b7c-a680-7000-99da-c896481471da', '2026-11-02T09:00:00.000000Z', 'We chose someone with more years in the industry.', '2025-10-16', 1, 3, 19, 1, 'change', 'mine', '', 4, 'new', NULL);
INSERT INTO advice_theme ("advice_id", "theme_id", "position") VALUES (1, 8, 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (1, '01a19b7c-a680-7000-86d2-c96e760e819b', '2026-11-02T09:00:00.000000Z', 1, 'Operations Administrator', 'operations administrator', 'Agency', 'https://jobs.example/676/514083', '2018-09-11', 'Porto', '', NULL, NULL, '', ',dream,', 'not_selected', '2018-10-11', 1, 'mail', 'not_asked', 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (2, '01a19b7c-a680-7000-8c2e-0718822ce47c', '2026-11-02T09:00:00.000000Z', 1, 'Civil Writer', 'civil writer', 'LinkedIn', 'https://jobs.example/1201/924655', '2020-02-18', 'Amsterdam', '', NULL, NULL, '', ',dream,hybrid,', 'not_selected', '2020-04-13', 1, 'mail', 'not_asked', 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (3, '01a19b7c-a680-7000-96c6-e9c92d99bf35', '2026-11-02T09:00:00.000000Z', 1, 'Lead Marketing Programmer', 'lead marketing programmer', 'Referral', 'https://jobs.example/1228/714938', '2020-03-16', 'Utrecht', '36 000 EUR', NULL, NULL, '', '', 'withdrawn', '2020-05-02', 1, 'mail', 'not_asked', 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (4, '01a19b7c-a680-7000-9bcc-cea696762e61', '2026-11-02T09:00:00.000000Z', 1, 'Brand Programmer', 'brand programmer', 'Newsletter', 'https://jobs.example/1229/45525', '2020-03-17', 'Munich', '', NULL, NULL, '', '', 'accepted', '2020-04-27', 1, 'mail', 'not_asked', 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (5, '01a19b7c-a680-7000-a3d8-11736110e578', '2026-11-02T09:00:00.000000Z', 1, 'Junior Mobile Writer', 'junior mobile writer', 'LinkedIn', 'https://jobs.example/1500/756005', '2020-12-13', 'Rotterdam', '', NULL, NULL, '', '', 'no_response', '2021-02-17', NULL, '', 'not_asked', 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (6, '01a19b7c-a680-7000-a8c7-4107e66cb0e4', '2026-11-02T09:00:00.000000Z', 1, 'Principal Sales Designer', 'principal sales designer', 'Newsletter', 'https://jobs.example/1721/628765', '2021-07-22', 'Montréal', '29 000 EUR', NULL, NULL, 'Two people, one took notes the whole time.', '', 'not_selected', '2021-08-16', 1, 'mail', 'not_asked', 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (7, '01a19b7c-a680-7000-b2b3-f4d58d82ca63', '2026-11-02T09:00:00.000000Z', 1, 'Senior Brand Manager', 'senior brand manager', 'LinkedIn', 'https://jobs.example/1974/231711', '2022-04-01', 'Bern', '52 000 EUR', NULL, NULL, 'Told me to expect a call within ten days.', '', 'no_response', '2022-05-12', NULL, '', 'not_asked', 0);
INSERT INTO application ("id", "uid", "changed_at", "employer_id", "role", "role_key", "source", "posting", "applied_on", "place", "pay", "agency_id", "promised_by", "notes", "tags", "outcome", "decided_on", "heard_from_id", "heard_how", "request", "archived") VALUES (8, '01a19b7c-a680-7000-bbd5-d47e446fcec2', '2026-11-02T09:00:00.000000Z', 1, 'Principal Logistics Technician', 'principal logistics technician', 'LinkedIn', 'https://jobs.example/1995/280210', '2022-04-22', 'Malmö', '', NULL, NULL, 'They will decide after the holidays.', ',start-up,', 'waiting', NULL, NULL, '', 'not_asked', 0);
INSERT INTO contact ("id", "uid", "changed_at", "employer_id", "name", "name_key", "title", "role", "email", "phone", "profile", "rapport", "do_not_contact", "notes", "card_uid", "archived") VALUES (1, '01a19b7c-a680-7000-84bb-86c3d1c42710', '2026-11-02T09:00:00.000000Z', 1, 'Vera Yamamoto', 'vera yamamoto', 'Recruiter', 'recruiter', 'vera.yamamoto@firm1.example', '+46 53 212315', '', 1, 0, 'Spoke mostly about how the team plans its weeks.', '', 0);
INSERT INTO contact ("id", "uid", "changed_at", "employer_id", "name", "name_key", "title", "role", "email", "phone", "profile", "rapport", "do_not_contact", "notes", "card_uid", "archived") VALUES (2, '01a19b7c-a680-7000-9f6a-f1d8303e61cd', '2026-11-02T09:00:00.000000Z', 1, 'Pedro Nakamura', 'pedro nakamura', 'Recruiter', 'hiring_manager', 'pedro.nakamura@firm1.example', '+46 48 774144', '', 0, 0, '', '', 0);
INSERT INTO contact ("id", "uid", "changed_at", "employer_id", "name", "name_key", "title", "role", "email", "phone", "profile", "rapport", "do_not_contact", "notes", "card_uid", "archived") VALUES (3, '01a19b7c-a680-7000-bc34-4c4189eb2f1e', '2026-11-02T09:00:00.000000Z', 1, 'Omar Carvalho', 'omar carvalho', 'HR partner', 'interviewer', 'omar.carvalho@firm1.example', '+46 26 545303', '', 3, 0, 'A walk through my portfolio, then a case.', '', 0);
INSERT INTO employer ("id", "uid", "changed_at", "name", "name_key", "website", "place", "notes", "tags", "archived") VALUES (1, '01a19b7c-a680-7000-b5b1-65224a58b791', '2026-11-02T09:00:00.000000Z', 'Amber Bank', 'amber bank', 'https://amberbank.example', 'Dublin', '', '', 0);
INSERT INTO focus ("id", "uid", "changed_at", "advice_id", "interview_id", "position", "used", "helped", "note") VALUES (1, '01a19b7c-a680-7000-97af-d608bc27f07a', '2026-11-02T09:00:00.000000Z', 1, 33, 0, NULL, NULL, '');
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (1, '01a19b7c-a680-7000-85c9-24c3597164c4', '2026-11-02T09:00:00.000000Z', 1, 'phone_screen', '2018-09-14T15:30:00.000000Z', 'Europe/Stockholm', 45, 'Phone', 'Spoke mostly about how the team plans its weeks.', 'not_selected', 2, 'I asked about the team and it became a real talk.', 'Do not apologise for what I have not done.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (10, '01a19b7c-a680-7000-948d-ed7e8a34888d', '2026-11-02T09:00:00.000000Z', 2, 'first', '2020-03-03T13:30:00.000000Z', 'Europe/Stockholm', 90, 'Tallinn', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (11, '01a19b7c-a680-7000-9492-a875f74ac6f3', '2026-11-02T09:00:00.000000Z', 2, 'technical', '2020-03-11T08:30:00.000000Z', 'Europe/Stockholm', 60, 'Berlin', 'The task was about a table with missing values.', 'passed', 4, 'My example about the release came across well.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (12, '01a19b7c-a680-7000-9934-0f6cf6c1f981', '2026-11-02T09:00:00.000000Z', 3, 'phone_screen', '2020-03-22T10:30:00.000000Z', 'Europe/Stockholm', 90, 'Phone', 'The task was about a table with missing values.', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (13, '01a19b7c-a680-7000-9cbe-d407e3e6b605', '2026-11-02T09:00:00.000000Z', 3, 'first', '2020-03-29T13:30:00.000000Z', 'Europe/Stockholm', 45, 'Utrecht', 'A walk through my portfolio, then a case.', 'not_selected', 5, 'Calm at the start, and I had water with me.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (14, '01a19b7c-a680-7000-9d8f-a94d13abbe48', '2026-11-02T09:00:00.000000Z', 3, 'technical', '2020-04-04T13:30:00.000000Z', 'Europe/Stockholm', 45, 'Bologna', 'Told me to expect a call within ten days.', 'not_selected', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (15, '01a19b7c-a680-7000-9e02-9a8a3f415b02', '2026-11-02T09:00:00.000000Z', 3, 'technical', '2020-04-15T07:30:00.000000Z', 'Europe/Stockholm', 30, 'Madrid', '', 'passed', 4, 'My example about the release came across well.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (16, '01a19b7c-a680-7000-9e82-6bd6f0a890ea', '2026-11-02T09:00:00.000000Z', 3, 'other', '2020-04-20T07:30:00.000000Z', 'Europe/Stockholm', 60, 'Munich', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (17, '01a19b7c-a680-7000-9f0e-7337420c13f8', '2026-11-02T09:00:00.000000Z', 4, 'phone_screen', '2020-03-21T07:30:00.000000Z', 'Europe/Stockholm', 60, 'Phone', '', 'not_selected', 2, 'Calm at the start, and I had water with me.', 'Do not apologise for what I have not done.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (18, '01a19b7c-a680-7000-9f11-1a3b3df245ad', '2026-11-02T09:00:00.000000Z', 4, 'first', '2020-03-27T12:30:00.000000Z', 'Europe/Stockholm', 45, 'Manchester', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (19, '01a19b7c-a680-7000-a066-1970ef3f6df0', '2026-11-02T09:00:00.000000Z', 4, 'technical', '2020-04-01T16:30:00.000000Z', 'Europe/Stockholm', 60, 'Helsinki', '', 'not_selected', 5, 'Calm at the start, and I had water with me.', 'Shorter answers, and say the result first.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (2, '01a19b7c-a680-7000-8737-6f07bcb81287', '2026-11-02T09:00:00.000000Z', 1, 'first', '2018-09-22T07:30:00.000000Z', 'Europe/Stockholm', 30, 'Vienna', 'Asked why I left and what I would do first.', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (20, '01a19b7c-a680-7000-a1ae-6b96681c34f9', '2026-11-02T09:00:00.000000Z', 4, 'phone_screen', '2020-04-07T16:30:00.000000Z', 'Europe/Stockholm', 60, 'Kraków', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (21, '01a19b7c-a680-7000-a242-fdf11f8f2b1a', '2026-11-02T09:00:00.000000Z', 4, 'technical', '2020-04-14T10:30:00.000000Z', 'Europe/Stockholm', 60, 'Denver', 'Asked why I left and what I would do first.', 'passed', 2, 'My example about the release came across well.', 'Shorter answers, and say the result first.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (22, '01a19b7c-a680-7000-a605-8a00581a22b2', '2026-11-02T09:00:00.000000Z', 4, 'task', '2020-04-24T07:30:00.000000Z', 'Europe/Stockholm', 60, 'Malmö', '', 'not_selected', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (23, '01a19b7c-a680-7000-a833-b3b84e0f27f9', '2026-11-02T09:00:00.000000Z', 4, 'panel', '2020-04-27T11:30:00.000000Z', 'Europe/Stockholm', 30, 'Stuttgart', 'They will decide after the holidays.', 'passed', 5, 'My example about the release came across well.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (24, '01a19b7c-a680-7000-a908-02389a78cdc2', '2026-11-02T09:00:00.000000Z', 5, 'phone_screen', '2020-12-17T07:30:00.000000Z', 'Europe/Stockholm', 60, 'Phone', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (25, '01a19b7c-a680-7000-aa20-2f4ad9892fed', '2026-11-02T09:00:00.000000Z', 5, 'first', '2020-12-21T12:30:00.000000Z', 'Europe/Stockholm', 90, 'Dublin', '', 'passed', 5, 'I asked about the team and it became a real talk.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (26, '01a19b7c-a680-7000-ade5-0472433d2e44', '2026-11-02T09:00:00.000000Z', 5, 'technical', '2020-12-28T09:30:00.000000Z', 'Europe/Stockholm', 30, 'Copenhagen', 'They will decide after the holidays.', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (27, '01a19b7c-a680-7000-b053-17feed6740b9', '2026-11-02T09:00:00.000000Z', 5, 'phone_screen', '2021-01-07T13:30:00.000000Z', 'Europe/Stockholm', 30, 'Tallinn', '', 'not_selected', 5, 'I knew their products and could name two.', 'Do not apologise for what I have not done.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (28, '01a19b7c-a680-7000-b0a4-f21e0adc3ebe', '2026-11-02T09:00:00.000000Z', 5, 'panel', '2021-01-12T11:30:00.000000Z', 'Europe/Stockholm', 45, 'Malmö', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (29, '01a19b7c-a680-7000-b129-903ac1d45597', '2026-11-02T09:00:00.000000Z', 5, 'phone_screen', '2021-01-23T10:30:00.000000Z', 'Europe/Stockholm', 45, 'Rotterdam', '', 'passed', 3, 'I knew their products and could name two.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (3, '01a19b7c-a680-7000-878d-972f9a451da1', '2026-11-02T09:00:00.000000Z', 1, 'technical', '2018-10-03T11:30:00.000000Z', 'Europe/Stockholm', 30, 'Tallinn', 'Friendly from the first minute, asked about the move.', 'passed', 2, 'My example about the release came across well.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (30, '01a19b7c-a680-7000-b559-8005bac48a6a', '2026-11-02T09:00:00.000000Z', 6, 'phone_screen', '2021-08-01T13:30:00.000000Z', 'Europe/Stockholm', 90, 'Phone', 'Friendly from the first minute, asked about the move.', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (31, '01a19b7c-a680-7000-b5d4-0f6ce079d1b9', '2026-11-02T09:00:00.000000Z', 6, 'first', '2021-08-04T11:30:00.000000Z', 'Europe/Stockholm', 45, 'Milan', 'Two people, one took notes the whole time.', 'passed', 5, 'Calm at the start, and I had water with me.', 'I lost the thread in the case; take notes.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (32, '01a19b7c-a680-7000-b682-2b55d46d44e5', '2026-11-02T09:00:00.000000Z', 7, 'phone_screen', '2022-04-04T12:30:00.000000Z', 'Europe/Stockholm', 60, 'Phone', 'Asked why I left and what I would do first.', 'not_selected', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (33, '01a19b7c-a680-7000-b7a9-10b6b6683480', '2026-11-02T09:00:00.000000Z', 7, 'first', '2022-04-15T12:30:00.000000Z', 'Europe/Stockholm', 30, 'Florence', '', 'passed', 2, 'My example about the release came across well.', 'I lost the thread in the case; take notes.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (34, '01a19b7c-a680-7000-b96c-ab3b80d27f58', '2026-11-02T09:00:00.000000Z', 7, 'technical', '2022-04-26T10:30:00.000000Z', 'Europe/Stockholm', 60, 'Boston', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (35, '01a19b7c-a680-7000-b99e-8306dda748a6', '2026-11-02T09:00:00.000000Z', 7, 'first', '2022-05-04T11:30:00.000000Z', 'Europe/Stockholm', 60, 'Oslo', '', 'not_selected', 2, 'Calm at the start, and I had water with me.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (36, '01a19b7c-a680-7000-b9f3-c3e693114351', '2026-11-02T09:00:00.000000Z', 7, 'panel', '2022-05-15T15:30:00.000000Z', 'Europe/Stockholm', 30, 'Munich', 'They will decide after the holidays.', 'cancelled', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (37, '01a19b7c-a680-7000-bc91-baefae179bf7', '2026-11-02T09:00:00.000000Z', 7, 'first', '2022-05-19T16:30:00.000000Z', 'Europe/Stockholm', 30, 'Bologna', '', 'not_selected', 5, 'Calm at the start, and I had water with me.', 'Shorter answers, and say the result first.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (38, '01a19b7c-a680-7000-bd74-25dcb03de04b', '2026-11-02T09:00:00.000000Z', 8, 'phone_screen', '2022-05-01T14:30:00.000000Z', 'Europe/Stockholm', 60, 'Phone', '', 'cancelled', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (39, '01a19b7c-a680-7000-bdc8-c0388fe881c3', '2026-11-02T09:00:00.000000Z', 8, 'first', '2022-05-10T10:30:00.000000Z', 'Europe/Stockholm', 30, 'Berlin', '', 'passed', 3, 'Calm at the start, and I had water with me.', 'Prepare a question about the next half year.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (4, '01a19b7c-a680-7000-87ca-738eb48c14ec', '2026-11-02T09:00:00.000000Z', 1, 'first', '2018-10-10T12:30:00.000000Z', 'Europe/Stockholm', 45, 'Paris', 'Two people, one took notes the whole time.', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (40, '01a19b7c-a680-7000-bed8-b6b8357e44cd', '2026-11-02T09:00:00.000000Z', 8, 'technical', '2022-05-21T10:30:00.000000Z', 'Europe/Stockholm', 30, 'Brussels', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (5, '01a19b7c-a680-7000-8a14-6cf0d98a98e1', '2026-11-02T09:00:00.000000Z', 1, 'task', '2018-10-21T07:30:00.000000Z', 'Europe/Stockholm', 45, 'Florence', '', 'passed', 2, 'My example about the release came across well.', 'I lost the thread in the case; take notes.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (6, '01a19b7c-a680-7000-8a25-99abf5fd9930', '2026-11-02T09:00:00.000000Z', 1, 'technical', '2018-10-25T09:30:00.000000Z', 'Europe/Stockholm', 90, 'Porto', 'Two people, one took notes the whole time.', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (7, '01a19b7c-a680-7000-8d38-7dd45ce301e9', '2026-11-02T09:00:00.000000Z', 1, 'technical', '2018-11-02T11:30:00.000000Z', 'Europe/Stockholm', 60, 'Barcelona', 'A walk through my portfolio, then a case.', 'passed', 3, 'I knew their products and could name two.', 'I lost the thread in the case; take notes.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (8, '01a19b7c-a680-7000-8f99-9661f967bdaf', '2026-11-02T09:00:00.000000Z', 1, 'panel', '2018-11-13T09:30:00.000000Z', 'Europe/Stockholm', 45, 'Dublin', '', 'passed', NULL, '', '', NULL, '', 0);
INSERT INTO interview ("id", "uid", "changed_at", "application_id", "kind", "starts_at", "zone", "minutes", "place", "notes", "result", "confidence", "went_well", "to_change", "debriefed_at", "calendar_uid", "calendar_sequence") VALUES (9, '01a19b7c-a680-7000-9367-6da43f9e9919', '2026-11-02T09:00:00.000000Z', 2, 'phone_screen', '2020-02-29T15:30:00.000000Z', 'Europe/Stockholm', 60, 'Phone', 'Asked why I left and what I would do first.', 'not_selected', 5, 'My example about the release came across well.', 'Do not apologise for what I have not done.', '2026-11-02T09:00:00.000000Z', '', 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (1, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (10, 1, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (10, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (10, 3, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (11, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (11, 3, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (12, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (12, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (13, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (14, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (15, 1, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (15, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (15, 3, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (16, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (16, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (16, 3, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (17, 1, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (17, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (17, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (18, 1, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (18, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (18, 3, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (19, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (2, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (20, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (21, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (21, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (21, 3, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (22, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (23, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (24, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (25, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (25, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (26, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (26, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (27, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (27, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (27, 3, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (28, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (28, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (28, 3, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (29, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (3, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (3, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (30, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (30, 2, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (30, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (31, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (32, 1, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (32, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (32, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (33, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (34, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (34, 2, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (34, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (35, 3, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (36, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (36, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (36, 3, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (37, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (37, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (38, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (38, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (39, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (39, 3, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (4, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (4, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (40, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (5, 1, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (5, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (5, 3, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (6, 1, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (6, 2, 1);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (6, 3, 2);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (7, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (8, 2, 0);
INSERT INTO interview_contact ("interview_id", "contact_id", "position") VALUES (9, 2, 0);
INSERT INTO mailbox_mark ("id", "uid", "changed_at", "account", "folder", "uidvalidity", "last_uid") VALUES (1, '222222222222222222222222222222222222', '2026-11-02T09:00:00.000000Z', 'robin@mail.example', 'INBOX', 7, 42);
INSERT INTO message ("id", "uid", "changed_at", "purpose", "to_name", "to_address", "subject", "body", "application_id", "interview_id", "contact_id", "follows_id", "answers_id", "account", "send_after", "created_at", "state", "way", "handed_at", "sent_at", "message_id", "attempts", "failure") VALUES (1, '01a19b7c-a680-7000-8424-eae11631d67f', '2026-11-02T09:00:00.000000Z', 'paid_off', 'Lucas Singh', 'lucas.singh@mail.example', 'Hello again', 'Dear Lucas Singh,

Thank you for the time you took for me. Could you share any advice with me so that I can improve my interviewing skills? I would be glad of one or two sentences.

Kind regards
Robin Vale', 4, NULL, 3, NULL, NULL, 'robin@mail.example', NULL, '2026-11-02T09:00:00.000000Z', 'draft', '', NULL, NULL, '', 0, '');
INSERT INTO message ("id", "uid", "changed_at", "purpose", "to_name", "to_address", "subject", "body", "application_id", "interview_id", "contact_id", "follows_id", "answers_id", "account", "send_after", "created_at", "state", "way", "handed_at", "sent_at", "message_id", "attempts", "failure") VALUES (2, '01a19b7c-a680-7000-9f64-a0d8a5b4dff0', '2026-11-02T09:00:00.000000Z', 'ask_advice', 'Zoë Vogel', 'zoë.vogel@mail.example', 'Hello again', 'Dear Zoë Vogel,

Thank you for the time you took for me. Could you share any advice with me so that I can improve my interviewing skills? I would be glad of one or two sentences.

Kind regards
Robin Vale', 2, NULL, 3, NULL, NULL, 'robin@mail.example', NULL, '2019-03-27T13:37:00.000000Z', 'sent', '', NULL, '2019-03-27T13:37:00.000000Z', '', 0, '');
INSERT INTO practice ("id", "uid", "changed_at", "advice_id", "card", "due") VALUES (1, '111111111111111111111111111111111111', '2026-11-02T09:00:00.000000Z', 1, '{}', '2026-11-02T09:00:00.000000Z');
INSERT INTO reminder ("id", "uid", "changed_at", "step", "about_table", "about_id", "due_on", "text", "snoozed_until", "done_at", "never") VALUES (1, '01a19b7c-a680-7000-98af-22ccbd6c7f67', '2026-11-02T09:00:00.000000Z', '', '', NULL, '2026-11-03', 'Call the career centre', NULL, NULL, 0);
INSERT INTO reminder ("id", "uid", "changed_at", "step", "about_table", "about_id", "due_on", "text", "snoozed_until", "done_at", "never") VALUES (2, '01a19b7c-a680-7000-b57b-106aafa12caa', '2026-11-02T09:00:00.000000Z', '', '', NULL, '2026-11-05', 'Print two copies of the CV', NULL, NULL, 0);
INSERT INTO reminder ("id", "uid", "changed_at", "step", "about_table", "about_id", "due_on", "text", "snoozed_until", "done_at", "never") VALUES (3, '01a19b7c-a680-7000-9836-4a2cd1d3fb5d', '2026-11-02T09:00:00.000000Z', '', '', NULL, '2026-11-11', 'Renew the pass', NULL, NULL, 0);
INSERT INTO reply ("id", "uid", "changed_at", "message_id", "contact_id", "from_name", "from_address", "subject", "received_at", "header_id", "in_reply_to", "refs", "raw", "new_text", "kind", "settled_at") VALUES (1, '01a19b7c-a680-7000-8547-5a81bcd2b264', '2026-11-02T09:00:00.000000Z', 1, 1, 'Otto Hansen', 'otto.hansen@mail.example', 'Re: Thank you for your advice', '2025-07-02T14:11:00.000000Z', '<1.395869075@mail.example>', '', '', X'46726F6D3A204F74746F2048616E73656E0D0A4D6573736167652D49443A203C312E333935383639303735406D61696C2E6578616D706C653E0D0A0D0A536C6F7720646F776E207768656E2061207175657374696F6E20697320686172642C206E6F626F647920636F756E747320746865207365636F6E64732E0D0A', 'Slow down when a question is hard, nobody counts the seconds.', 'advice', NULL);
INSERT INTO saved_view ("id", "uid", "changed_at", "page", "name", "filters", "position") VALUES (1, '01a19b7c-a680-7000-a77a-fab3d84b9dc6', '2026-11-02T09:00:00.000000Z', 'applications', 'Open ones', '{"outcomes":["waiting"]}', 0);
INSERT INTO template ("id", "uid", "changed_at", "purpose", "name", "subject", "body", "language") VALUES (1, '01a19b7c-a680-7000-8f13-7e8cd7b9fae1', '2026-11-02T09:00:00.000000Z', 'ask_advice', 'Short', 'One question', 'Dear {name},

Thank you for the time you took for me. Could you share any advice with me so that I can improve my interviewing skills? I would be glad of one or two sentences.

Kind regards
Robin Vale', 'en');
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (1, '0199a000-0000-7000-8000-000000000000', '2026-01-01T00:00:00.000000Z', 'answers_structure', '', 0, 0, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (10, '0199a000-0000-7000-8000-000000000009', '2026-01-01T00:00:00.000000Z', 'professionalism', '', 0, 9, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (11, '0199a000-0000-7000-8000-000000000010', '2026-01-01T00:00:00.000000Z', 'portfolio_cv', '', 0, 10, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (12, '0199a000-0000-7000-8000-000000000011', '2026-01-01T00:00:00.000000Z', 'experience_gap', '', 1, 11, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (13, '0199a000-0000-7000-8000-000000000012', '2026-01-01T00:00:00.000000Z', 'salary_logistics', '', 1, 12, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (14, '0199a000-0000-7000-8000-000000000013', '2026-01-01T00:00:00.000000Z', 'other_candidate', '', 1, 13, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (15, '0199a000-0000-7000-8000-000000000014', '2026-01-01T00:00:00.000000Z', 'other', '', 0, 14, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (2, '0199a000-0000-7000-8000-000000000001', '2026-01-01T00:00:00.000000Z', 'examples_evidence', '', 0, 1, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (3, '0199a000-0000-7000-8000-000000000002', '2026-01-01T00:00:00.000000Z', 'technical_depth', '', 0, 2, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (4, '0199a000-0000-7000-8000-000000000003', '2026-01-01T00:00:00.000000Z', 'communication', '', 0, 3, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (5, '0199a000-0000-7000-8000-000000000004', '2026-01-01T00:00:00.000000Z', 'confidence_presence', '', 0, 4, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (6, '0199a000-0000-7000-8000-000000000005', '2026-01-01T00:00:00.000000Z', 'enthusiasm_motivation', '', 0, 5, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (7, '0199a000-0000-7000-8000-000000000006', '2026-01-01T00:00:00.000000Z', 'company_research', '', 0, 6, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (8, '0199a000-0000-7000-8000-000000000007', '2026-01-01T00:00:00.000000Z', 'questions_asked', '', 0, 7, 0);
INSERT INTO theme ("id", "uid", "changed_at", "key", "name", "external", "position", "archived") VALUES (9, '0199a000-0000-7000-8000-000000000008', '2026-01-01T00:00:00.000000Z', 'culture_team_fit', '', 0, 8, 0);
INSERT INTO touch ("id", "uid", "changed_at", "contact_id", "at", "channel", "started_by", "answered", "notes") VALUES (1, '01a19b7c-a680-7000-a334-243ecc2165be', '2026-11-02T09:00:00.000000Z', 1, '2025-11-08T11:23:00.000000Z', 'phone', 'them', 1, 'Left a word on the machine.');
INSERT INTO employer_text (rowid, words) VALUES (1, 'Amber Bank https://amberbank.example Dublin  ');
INSERT INTO contact_text (rowid, words) VALUES (1, 'Vera Yamamoto Recruiter vera.yamamoto@firm1.example +46 53 212315  Spoke mostly about how the team plans its weeks. Amber Bank');
INSERT INTO contact_text (rowid, words) VALUES (2, 'Pedro Nakamura Recruiter pedro.nakamura@firm1.example +46 48 774144   Amber Bank');
INSERT INTO contact_text (rowid, words) VALUES (3, 'Omar Carvalho HR partner omar.carvalho@firm1.example +46 26 545303  A walk through my portfolio, then a case. Amber Bank');
INSERT INTO application_text (rowid, words) VALUES (1, 'Operations Administrator Agency https://jobs.example/676/514083 Porto  ,dream, Amber Bank ');
INSERT INTO application_text (rowid, words) VALUES (2, 'Civil Writer LinkedIn https://jobs.example/1201/924655 Amsterdam  ,dream,hybrid, Amber Bank ');
INSERT INTO application_text (rowid, words) VALUES (3, 'Lead Marketing Programmer Referral https://jobs.example/1228/714938 Utrecht   Amber Bank ');
INSERT INTO application_text (rowid, words) VALUES (4, 'Brand Programmer Newsletter https://jobs.example/1229/45525 Munich   Amber Bank ');
INSERT INTO application_text (rowid, words) VALUES (5, 'Junior Mobile Writer LinkedIn https://jobs.example/1500/756005 Rotterdam   Amber Bank ');
INSERT INTO application_text (rowid, words) VALUES (6, 'Principal Sales Designer Newsletter https://jobs.example/1721/628765 Montréal Two people, one took notes the whole time.  Amber Bank ');
INSERT INTO application_text (rowid, words) VALUES (7, 'Senior Brand Manager LinkedIn https://jobs.example/1974/231711 Bern Told me to expect a call within ten days.  Amber Bank ');
INSERT INTO application_text (rowid, words) VALUES (8, 'Principal Logistics Technician LinkedIn https://jobs.example/1995/280210 Malmö They will decide after the holidays. ,start-up, Amber Bank ');
INSERT INTO interview_text (rowid, words) VALUES (1, 'Phone Spoke mostly about how the team plans its weeks. I asked about the team and it became a real talk. Do not apologise for what I have not done. Amber Bank Operations Administrator Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (10, 'Tallinn    Amber Bank Civil Writer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (11, 'Berlin The task was about a table with missing values. My example about the release came across well. Prepare a question about the next half year. Amber Bank Civil Writer Vera Yamamoto Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (12, 'Phone The task was about a table with missing values.   Amber Bank Lead Marketing Programmer Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (13, 'Utrecht A walk through my portfolio, then a case. Calm at the start, and I had water with me. Prepare a question about the next half year. Amber Bank Lead Marketing Programmer Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (14, 'Bologna Told me to expect a call within ten days.   Amber Bank Lead Marketing Programmer Vera Yamamoto');
INSERT INTO interview_text (rowid, words) VALUES (15, 'Madrid  My example about the release came across well. Prepare a question about the next half year. Amber Bank Lead Marketing Programmer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (16, 'Munich    Amber Bank Lead Marketing Programmer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (17, 'Phone  Calm at the start, and I had water with me. Do not apologise for what I have not done. Amber Bank Brand Programmer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (18, 'Manchester    Amber Bank Brand Programmer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (19, 'Helsinki  Calm at the start, and I had water with me. Shorter answers, and say the result first. Amber Bank Brand Programmer Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (2, 'Vienna Asked why I left and what I would do first.   Amber Bank Operations Administrator Vera Yamamoto');
INSERT INTO interview_text (rowid, words) VALUES (20, 'Kraków    Amber Bank Brand Programmer Vera Yamamoto');
INSERT INTO interview_text (rowid, words) VALUES (21, 'Denver Asked why I left and what I would do first. My example about the release came across well. Shorter answers, and say the result first. Amber Bank Brand Programmer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (22, 'Malmö    Amber Bank Brand Programmer Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (23, 'Stuttgart They will decide after the holidays. My example about the release came across well. Prepare a question about the next half year. Amber Bank Brand Programmer Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (24, 'Phone    Amber Bank Junior Mobile Writer Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (25, 'Dublin  I asked about the team and it became a real talk. Prepare a question about the next half year. Amber Bank Junior Mobile Writer Vera Yamamoto Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (26, 'Copenhagen They will decide after the holidays.   Amber Bank Junior Mobile Writer Vera Yamamoto Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (27, 'Tallinn  I knew their products and could name two. Do not apologise for what I have not done. Amber Bank Junior Mobile Writer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (28, 'Malmö    Amber Bank Junior Mobile Writer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (29, 'Rotterdam  I knew their products and could name two. Prepare a question about the next half year. Amber Bank Junior Mobile Writer Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (3, 'Tallinn Friendly from the first minute, asked about the move. My example about the release came across well. Prepare a question about the next half year. Amber Bank Operations Administrator Vera Yamamoto Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (30, 'Phone Friendly from the first minute, asked about the move.   Amber Bank Principal Sales Designer Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (31, 'Milan Two people, one took notes the whole time. Calm at the start, and I had water with me. I lost the thread in the case; take notes. Amber Bank Principal Sales Designer Vera Yamamoto');
INSERT INTO interview_text (rowid, words) VALUES (32, 'Phone Asked why I left and what I would do first.   Amber Bank Senior Brand Manager Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (33, 'Florence  My example about the release came across well. I lost the thread in the case; take notes. Amber Bank Senior Brand Manager Vera Yamamoto');
INSERT INTO interview_text (rowid, words) VALUES (34, 'Boston    Amber Bank Senior Brand Manager Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (35, 'Oslo  Calm at the start, and I had water with me. Prepare a question about the next half year. Amber Bank Senior Brand Manager Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (36, 'Munich They will decide after the holidays.   Amber Bank Senior Brand Manager Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (37, 'Bologna  Calm at the start, and I had water with me. Shorter answers, and say the result first. Amber Bank Senior Brand Manager Vera Yamamoto Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (38, 'Phone    Amber Bank Principal Logistics Technician Vera Yamamoto Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (39, 'Berlin  Calm at the start, and I had water with me. Prepare a question about the next half year. Amber Bank Principal Logistics Technician Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (4, 'Paris Two people, one took notes the whole time.   Amber Bank Operations Administrator Vera Yamamoto Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (40, 'Brussels    Amber Bank Principal Logistics Technician Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (5, 'Florence  My example about the release came across well. I lost the thread in the case; take notes. Amber Bank Operations Administrator Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (6, 'Porto Two people, one took notes the whole time.   Amber Bank Operations Administrator Vera Yamamoto Pedro Nakamura Omar Carvalho');
INSERT INTO interview_text (rowid, words) VALUES (7, 'Barcelona A walk through my portfolio, then a case. I knew their products and could name two. I lost the thread in the case; take notes. Amber Bank Operations Administrator Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (8, 'Dublin    Amber Bank Operations Administrator Pedro Nakamura');
INSERT INTO interview_text (rowid, words) VALUES (9, 'Phone Asked why I left and what I would do first. My example about the release came across well. Do not apologise for what I have not done. Amber Bank Civil Writer Pedro Nakamura');
INSERT INTO message_text (rowid, words) VALUES (1, 'Lucas Singh lucas.singh@mail.example Hello again Dear Lucas Singh,

Thank you for the time you took for me. Could you share any advice with me so that I can improve my interviewing skills? I would be glad of one or two sentences.

Kind regards
Robin Vale Amber Bank Brand Programmer');
INSERT INTO message_text (rowid, words) VALUES (2, 'Zoë Vogel zoë.vogel@mail.example Hello again Dear Zoë Vogel,

Thank you for the time you took for me. Could you share any advice with me so that I can improve my interviewing skills? I would be glad of one or two sentences.

Kind regards
Robin Vale Amber Bank Civil Writer');
INSERT INTO reply_text (rowid, words) VALUES (1, 'Otto Hansen otto.hansen@mail.example Re: Thank you for your advice Slow down when a question is hard, nobody counts the seconds. Vera Yamamoto Amber Bank');
INSERT INTO advice_text (rowid, words) VALUES (1, 'We chose someone with more years in the industry.  Vera Yamamoto Amber Bank Lead Marketing Programmer Amber Bank questions_asked ');
INSERT INTO touch_text (rowid, words) VALUES (1, 'Left a word on the machine. Vera Yamamoto Amber Bank');
CREATE INDEX employer_name_key ON employer (name_key);
CREATE INDEX contact_employer_id ON contact (employer_id);
CREATE INDEX contact_name_key ON contact (name_key);
CREATE INDEX application_employer_id ON application (employer_id);
CREATE INDEX application_agency_id ON application (agency_id);
CREATE INDEX application_heard_from_id ON application (heard_from_id);
CREATE INDEX application_role_key ON application (role_key);
CREATE INDEX interview_application_id_starts_at ON interview (application_id, starts_at, result, kind);
CREATE INDEX interview_starts_at ON interview (starts_at);
CREATE INDEX interview_kind_starts_at ON interview (kind, starts_at);
CREATE INDEX interview_result_starts_at ON interview (result, starts_at);
CREATE INDEX interview_confidence_starts_at ON interview (confidence, starts_at);
CREATE INDEX interview_calendar_uid ON interview (calendar_uid);
CREATE INDEX interview_contact_contact_id ON interview_contact (contact_id);
CREATE INDEX message_application_id ON message (application_id);
CREATE INDEX message_interview_id ON message (interview_id);
CREATE INDEX message_contact_id_sent_at ON message (contact_id, sent_at);
CREATE INDEX message_follows_id ON message (follows_id);
CREATE INDEX message_answers_id ON message (answers_id);
CREATE INDEX message_created_at ON message (created_at);
CREATE INDEX message_state ON message (state);
CREATE INDEX message_message_id ON message (message_id);
CREATE INDEX reply_message_id ON reply (message_id);
CREATE INDEX reply_contact_id_received_at ON reply (contact_id, received_at);
CREATE INDEX reply_received_at ON reply (received_at);
CREATE INDEX reply_header_id ON reply (header_id);
CREATE INDEX advice_received_on ON advice (received_on);
CREATE INDEX advice_contact_id ON advice (contact_id);
CREATE INDEX advice_application_id ON advice (application_id);
CREATE INDEX advice_interview_id ON advice (interview_id);
CREATE INDEX advice_reply_id ON advice (reply_id);
CREATE INDEX advice_theme_theme_id ON advice_theme (theme_id);
CREATE INDEX focus_advice_id ON focus (advice_id);
CREATE UNIQUE INDEX focus_interview_id_advice_id ON focus (interview_id, advice_id);
CREATE INDEX touch_contact_id_at ON touch (contact_id, at);
CREATE INDEX reminder_about_table_about_id ON reminder (about_table, about_id);
CREATE INDEX practice_due ON practice (due);
CREATE UNIQUE INDEX mailbox_mark_account_folder ON mailbox_mark (account, folder);
CREATE TRIGGER forget_employer AFTER DELETE ON employer BEGIN
  DELETE FROM reminder WHERE about_table = 'employer' AND about_id = old.id;
END;
CREATE TRIGGER forget_contact AFTER DELETE ON contact BEGIN
  DELETE FROM reminder WHERE about_table = 'contact' AND about_id = old.id;
END;
CREATE TRIGGER forget_application AFTER DELETE ON application BEGIN
  DELETE FROM reminder WHERE about_table = 'application' AND about_id = old.id;
END;
CREATE TRIGGER forget_interview AFTER DELETE ON interview BEGIN
  DELETE FROM reminder WHERE about_table = 'interview' AND about_id = old.id;
END;
CREATE TRIGGER forget_message AFTER DELETE ON message BEGIN
  DELETE FROM reminder WHERE about_table = 'message' AND about_id = old.id;
END;
CREATE TRIGGER forget_reply AFTER DELETE ON reply BEGIN
  DELETE FROM reminder WHERE about_table = 'reply' AND about_id = old.id;
END;
CREATE TRIGGER forget_advice AFTER DELETE ON advice BEGIN
  DELETE FROM reminder WHERE about_table = 'advice' AND about_id = old.id;
END;
CREATE TRIGGER forget_touch AFTER DELETE ON touch BEGIN
  DELETE FROM reminder WHERE about_table = 'touch' AND about_id = old.id;
END;
PRAGMA application_id = 1097233527;
PRAGMA user_version = 1;
