"""The second half of the first schema: mail, advice and all that remains."""

TABLES = """
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

CREATE INDEX message_application_id ON message (application_id);
CREATE INDEX message_interview_id ON message (interview_id);
CREATE INDEX message_contact_id_sent_at ON message (contact_id, sent_at);
CREATE INDEX message_follows_id ON message (follows_id);
CREATE INDEX message_answers_id ON message (answers_id);
CREATE INDEX message_created_at ON message (created_at);
CREATE INDEX message_state ON message (state);
CREATE INDEX message_message_id ON message (message_id);

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

CREATE INDEX reply_message_id ON reply (message_id);
CREATE INDEX reply_contact_id_received_at ON reply (contact_id, received_at);
CREATE INDEX reply_received_at ON reply (received_at);
CREATE INDEX reply_header_id ON reply (header_id);

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

CREATE INDEX advice_received_on ON advice (received_on);
CREATE INDEX advice_contact_id ON advice (contact_id);
CREATE INDEX advice_application_id ON advice (application_id);
CREATE INDEX advice_interview_id ON advice (interview_id);
CREATE INDEX advice_reply_id ON advice (reply_id);

CREATE TABLE advice_theme (
  advice_id INTEGER NOT NULL REFERENCES advice (id) ON DELETE CASCADE,
  theme_id INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (advice_id, theme_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX advice_theme_theme_id ON advice_theme (theme_id);

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

CREATE INDEX focus_advice_id ON focus (advice_id);
CREATE UNIQUE INDEX focus_interview_id_advice_id ON focus (interview_id, advice_id);

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

CREATE INDEX touch_contact_id_at ON touch (contact_id, at);

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

CREATE INDEX reminder_about_table_about_id ON reminder (about_table, about_id);

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

CREATE INDEX practice_due ON practice (due);

CREATE TABLE mailbox_mark (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.??????Z'),
  account TEXT NOT NULL,
  folder TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  last_uid INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX mailbox_mark_account_folder ON mailbox_mark (account, folder);
"""
