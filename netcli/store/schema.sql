-- Generated from netcli/store/tables by `make schema`. Do not edit.
CREATE TABLE contact (
    uid TEXT NOT NULL,
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    search_key TEXT NOT NULL,
    org TEXT,
    title TEXT,
    city TEXT,
    country TEXT,
    birthday TEXT,
    sphere TEXT,
    met_day TEXT,
    met_where TEXT,
    met_via_id INTEGER,
    met_kind TEXT,
    cadence_days INTEGER,
    triage TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT sphere_word CHECK (sphere = 'professional' OR sphere = 'social' OR sphere = 'both'),
    CONSTRAINT met_kind_word CHECK (met_kind = 'chance' OR met_kind = 'event' OR met_kind = 'work' OR met_kind = 'introduced' OR met_kind = 'online'),
    CONSTRAINT triage_word CHECK (triage = 'known' OR triage = 'later'),
    CONSTRAINT met_day_iso CHECK (met_day LIKE '____-__-__'),
    CONSTRAINT name_set CHECK (length(name) > 0),
    CONSTRAINT cadence_positive CHECK (cadence_days > 0),
    UNIQUE (uid),
    UNIQUE (handle),
    FOREIGN KEY(met_via_id) REFERENCES contact (id) ON DELETE SET NULL
)
 STRICT;
CREATE INDEX contact_by_search_key ON contact (search_key);
CREATE INDEX contact_by_via ON contact (met_via_id);
CREATE INDEX contact_with_cadence ON contact (cadence_days) WHERE cadence_days IS NOT NULL;
CREATE TABLE decay (
    id INTEGER NOT NULL,
    half_life REAL NOT NULL,
    landmark TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT one_row CHECK (id = 1)
)
 STRICT;
CREATE TABLE interaction (
    uid TEXT NOT NULL,
    day TEXT NOT NULL,
    time TEXT,
    kind TEXT NOT NULL,
    minutes INTEGER,
    place TEXT,
    purpose TEXT,
    outcome TEXT,
    outcome_kind TEXT,
    initiated TEXT,
    summary TEXT,
    their_outcome TEXT,
    amount TEXT,
    planned INTEGER DEFAULT 0 NOT NULL,
    told INTEGER DEFAULT 0 NOT NULL,
    pitched INTEGER DEFAULT 0 NOT NULL,
    source TEXT,
    source_key TEXT,
    source_stamp TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT kind_word CHECK (kind = 'meeting' OR kind = 'one-to-one' OR kind = 'call' OR kind = 'message' OR kind = 'email' OR kind = 'event'),
    CONSTRAINT outcome_kind_word CHECK (outcome_kind = 'tip' OR outcome_kind = 'contact' OR outcome_kind = 'cooperation' OR outcome_kind = 'sale' OR outcome_kind = 'learned' OR outcome_kind = 'social' OR outcome_kind = 'nothing yet'),
    CONSTRAINT initiated_word CHECK (initiated = 'me' OR initiated = 'them'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT minutes_positive CHECK (minutes > 0),
    CONSTRAINT planned_flag CHECK (planned = 0 OR planned = 1),
    CONSTRAINT told_flag CHECK (told = 0 OR told = 1),
    CONSTRAINT pitched_flag CHECK (pitched = 0 OR pitched = 1),
    UNIQUE (source, source_key),
    UNIQUE (uid)
)
 STRICT;
CREATE INDEX interaction_by_day ON interaction (day, kind);
CREATE INDEX interaction_planned ON interaction (day) WHERE planned = 1;
CREATE INDEX interaction_told ON interaction (day) WHERE told = 1;
CREATE INDEX interaction_with_outcome ON interaction (day) WHERE outcome_kind IS NOT NULL;
CREATE TABLE op (
    at TEXT NOT NULL,
    word TEXT NOT NULL,
    undoes INTEGER,
    undone_by INTEGER,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
)
 STRICT;
CREATE INDEX op_by_undoes ON op (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE undo_log (
    op_id INTEGER NOT NULL,
    action TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    row_before TEXT,
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT action_word CHECK (action = 'added' OR action = 'changed' OR action = 'removed'),
    CONSTRAINT before_unless_added CHECK ((action = 'added') = (row_before IS NULL))
)
 STRICT;
CREATE INDEX undo_log_by_op ON undo_log (op_id);
CREATE TABLE alias (
    contact_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    search_key TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (contact_id, name),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX alias_by_search_key ON alias (search_key);
CREATE TABLE ask (
    uid TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    direction TEXT NOT NULL,
    text TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL,
    closed_on TEXT,
    outcome TEXT,
    why TEXT,
    kind TEXT,
    outcome_kind TEXT,
    amount TEXT,
    source TEXT,
    source_key TEXT,
    source_stamp TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT direction_word CHECK (direction = 'mine' OR direction = 'theirs' OR direction = 'promised'),
    CONSTRAINT status_word CHECK (status = 'open' OR status = 'answered' OR status = 'kept' OR status = 'declined'),
    CONSTRAINT why_word CHECK (why = 'could-not' OR why = 'would-not' OR why = 'silent'),
    CONSTRAINT kind_word CHECK (kind = 'business'),
    CONSTRAINT outcome_kind_word CHECK (outcome_kind = 'tip' OR outcome_kind = 'contact' OR outcome_kind = 'cooperation' OR outcome_kind = 'sale' OR outcome_kind = 'learned' OR outcome_kind = 'social' OR outcome_kind = 'nothing yet'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT due_iso CHECK (due LIKE '____-__-__'),
    CONSTRAINT closed_on_iso CHECK (closed_on LIKE '____-__-__'),
    CONSTRAINT closed_when_not_open CHECK ((status = 'open') = (closed_on IS NULL)),
    CONSTRAINT done_by_direction CHECK (status = 'open' OR status = 'declined' OR (status = 'kept') = (direction = 'promised')),
    CONSTRAINT why_when_declined CHECK (why IS NULL OR status = 'declined'),
    UNIQUE (source, source_key),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX ask_by_closed_on ON ask (closed_on, status, direction);
CREATE INDEX ask_by_contact ON ask (contact_id, direction, status);
CREATE INDEX ask_by_day ON ask (day, direction, contact_id);
CREATE INDEX ask_by_status ON ask (status, direction, due, day, contact_id);
CREATE TABLE contact_day (
    contact_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    v REAL NOT NULL,
    PRIMARY KEY (contact_id, day),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX contact_day_by_day ON contact_day (day, contact_id, v);
CREATE TABLE contact_point (
    contact_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    match_key TEXT NOT NULL,
    label TEXT,
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT kind_word CHECK (kind = 'email' OR kind = 'phone' OR kind = 'url' OR kind = 'address' OR kind = 'messenger'),
    UNIQUE (contact_id, kind, value),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX contact_point_by_key ON contact_point (match_key, kind);
CREATE TABLE contact_summary (
    contact_id INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT,
    previous_day TEXT,
    days INTEGER DEFAULT 0 NOT NULL,
    s0 REAL DEFAULT 0 NOT NULL,
    together INTEGER DEFAULT 0 NOT NULL,
    given_since TEXT,
    received_since TEXT,
    circles TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (contact_id),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX contact_summary_by_first_day ON contact_summary (first_day);
CREATE INDEX contact_summary_by_last_day ON contact_summary (last_day, contact_id, first_day, previous_day, days, s0, circles);
CREATE INDEX contact_summary_by_strength ON contact_summary (s0, contact_id, first_day, last_day, days);
CREATE TABLE distinct_pair (
    contact_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (contact_id, other_id),
    CONSTRAINT lower_first CHECK (contact_id < other_id),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX distinct_pair_by_other ON distinct_pair (other_id);
CREATE TABLE fact (
    uid TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    day TEXT NOT NULL,
    closed_on TEXT,
    on_day TEXT,
    why TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT kind_word CHECK (kind = 'need' OR kind = 'offer' OR kind = 'goal' OR kind = 'accomplishment' OR kind = 'interest' OR kind = 'network' OR kind = 'skill' OR kind = 'project' OR kind = 'note' OR kind = 'question' OR kind = 'hook' OR kind = 'date' OR kind = 'missed' OR kind = 'work' OR kind = 'ideal-referral' OR kind = 'known-for' OR kind = 'want-known-for'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT closed_on_iso CHECK (closed_on LIKE '____-__-__'),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX fact_by_contact ON fact (contact_id, kind);
CREATE INDEX fact_by_kind ON fact (kind, day);
CREATE TABLE give (
    uid TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    effort TEXT NOT NULL,
    text TEXT NOT NULL,
    to_id INTEGER,
    depth INTEGER,
    status TEXT,
    outcome TEXT,
    outcome_kind TEXT,
    amount TEXT,
    thanks_for TEXT,
    source TEXT,
    source_key TEXT,
    source_stamp TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT direction_word CHECK (direction = 'given' OR direction = 'received'),
    CONSTRAINT kind_word CHECK (kind = 'introduction' OR kind = 'referral' OR kind = 'advice' OR kind = 'information' OR kind = 'experience' OR kind = 'recommendation' OR kind = 'help' OR kind = 'invitation' OR kind = 'resource' OR kind = 'promotion' OR kind = 'teaching' OR kind = 'business' OR kind = 'gift' OR kind = 'time' OR kind = 'thanks'),
    CONSTRAINT effort_word CHECK (effort = 'small' OR effort = 'medium' OR effort = 'large'),
    CONSTRAINT status_word CHECK (status = 'pending' OR status = 'closed' OR status = 'nothing'),
    CONSTRAINT outcome_kind_word CHECK (outcome_kind = 'tip' OR outcome_kind = 'contact' OR outcome_kind = 'cooperation' OR outcome_kind = 'sale' OR outcome_kind = 'learned' OR outcome_kind = 'social' OR outcome_kind = 'nothing yet'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT depth_range CHECK (depth BETWEEN 1 AND 5),
    UNIQUE (source, source_key),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(to_id) REFERENCES contact (id) ON DELETE SET NULL
)
 STRICT;
CREATE INDEX give_by_contact ON give (contact_id, direction, day, kind);
CREATE INDEX give_by_day ON give (day, contact_id, direction, kind);
CREATE INDEX give_by_to ON give (to_id);
CREATE INDEX give_pending ON give (day) WHERE status = 'pending';
CREATE INDEX give_thanks_for ON give (thanks_for) WHERE thanks_for IS NOT NULL;
CREATE INDEX give_with_outcome ON give (day) WHERE outcome_kind IS NOT NULL;
CREATE TABLE interaction_tag (
    interaction_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (interaction_id, name),
    FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX interaction_tag_by_name ON interaction_tag (name, interaction_id);
CREATE TABLE intro (
    uid TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    why TEXT NOT NULL,
    one_agreed TEXT,
    other_agreed TEXT,
    made_on TEXT,
    dropped_on TEXT,
    one_outcome TEXT,
    other_outcome TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT one_agreed_iso CHECK (one_agreed LIKE '____-__-__'),
    CONSTRAINT other_agreed_iso CHECK (other_agreed LIKE '____-__-__'),
    CONSTRAINT made_on_iso CHECK (made_on LIKE '____-__-__'),
    CONSTRAINT dropped_on_iso CHECK (dropped_on LIKE '____-__-__'),
    CONSTRAINT two_contacts CHECK (contact_id <> other_id),
    CONSTRAINT made_or_dropped CHECK (made_on IS NULL OR dropped_on IS NULL),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX intro_by_contact ON intro (contact_id, day);
CREATE INDEX intro_by_other ON intro (other_id, day);
CREATE TABLE link (
    uid TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    shared TEXT,
    weight REAL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT kind_word CHECK (kind = 'knows' OR kind = 'family' OR kind = 'partner' OR kind = 'friends' OR kind = 'colleagues' OR kind = 'other'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT two_contacts CHECK (contact_id <> other_id),
    CONSTRAINT weight_range CHECK (weight BETWEEN 0 AND 1),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX link_by_contact ON link (contact_id, other_id);
CREATE INDEX link_by_other ON link (other_id, contact_id);
CREATE TABLE merged (
    uid TEXT NOT NULL,
    handle TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (uid),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    UNIQUE (handle),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX merged_by_contact ON merged (contact_id);
CREATE TABLE origin (
    source TEXT NOT NULL,
    source_key TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    said TEXT NOT NULL,
    original TEXT,
    PRIMARY KEY (source, source_key),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX origin_by_contact ON origin (contact_id);
CREATE TABLE participant (
    contact_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    interaction_id INTEGER NOT NULL,
    PRIMARY KEY (contact_id, day, interaction_id),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX participant_by_interaction ON participant (interaction_id, contact_id);
CREATE TABLE pause (
    contact_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (contact_id, kind),
    CONSTRAINT kind_word CHECK (kind = 'archived' OR kind = 'snoozed'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT until_iso CHECK (until LIKE '____-__-__'),
    CONSTRAINT snoozed_until CHECK ((kind = 'snoozed') = (until IS NOT NULL)),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE standing (
    contact_id INTEGER NOT NULL,
    what TEXT NOT NULL,
    answer TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (contact_id, what),
    CONSTRAINT what_word CHECK (what = 'knows_me' OR what = 'likes_me' OR what = 'trusts_me' OR what = 'knows_work' OR what = 'would_refer' OR what = 'any_hour' OR what = 'i_trust' OR what = 'i_would_refer' OR what = 'i_know_work'),
    CONSTRAINT answer_word CHECK (answer = 'yes' OR answer = 'no' OR answer = 'unknown'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX standing_by_what ON standing (what, answer, contact_id);
CREATE TABLE tag (
    contact_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (contact_id, name),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX tag_by_name ON tag (name, contact_id);
CREATE TABLE tie_override (
    contact_id INTEGER NOT NULL,
    tie TEXT NOT NULL,
    why TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (contact_id),
    CONSTRAINT tie_word CHECK (tie = 'close' OR tie = 'weak' OR tie = 'dormant'),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE together (
    contact_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (contact_id, other_id),
    CONSTRAINT times_positive CHECK (times > 0),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX together_by_other ON together (other_id);
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0005');
PRAGMA application_id = 1852142691;
PRAGMA user_version = 5;
