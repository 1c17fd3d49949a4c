-- Generated from netcli/store/tables.py by `make schema`. Do not edit.
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
    knows_what_i_do TEXT,
    cadence_days INTEGER,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT sphere_word CHECK (sphere IN ('professional', 'social', 'both')),
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
    source TEXT,
    source_key TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT kind_word CHECK (kind IN ('meeting', 'one-to-one', 'call', 'message', 'email', 'event')),
    CONSTRAINT outcome_kind_word CHECK (outcome_kind IN ('tip', 'contact', 'cooperation', 'sale', 'social', 'nothing yet')),
    CONSTRAINT initiated_word CHECK (initiated IN ('me', 'them')),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT minutes_positive CHECK (minutes > 0),
    UNIQUE (source, source_key),
    UNIQUE (uid)
)
 STRICT;
CREATE INDEX interaction_by_day ON interaction (day, kind);
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
    CONSTRAINT action_word CHECK (action IN ('added', 'changed', 'removed')),
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
    source TEXT,
    source_key TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT direction_word CHECK (direction IN ('mine', 'theirs')),
    CONSTRAINT status_word CHECK (status IN ('open', 'answered', 'declined')),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT due_iso CHECK (due LIKE '____-__-__'),
    CONSTRAINT closed_on_iso CHECK (closed_on LIKE '____-__-__'),
    CONSTRAINT closed_when_not_open CHECK ((status = 'open') = (closed_on IS NULL)),
    UNIQUE (source, source_key),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX ask_by_closed_on ON ask (closed_on);
CREATE INDEX ask_by_contact ON ask (contact_id, direction, status);
CREATE INDEX ask_by_day ON ask (day);
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
CREATE INDEX contact_day_by_day ON contact_day (day, contact_id);
CREATE TABLE contact_point (
    contact_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    match_key TEXT NOT NULL,
    label TEXT,
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT kind_word CHECK (kind IN ('email', 'phone', 'url', 'address', 'messenger')),
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
CREATE TABLE fact (
    uid TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    day TEXT NOT NULL,
    closed_on TEXT,
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT kind_word CHECK (kind IN ('need', 'offer', 'goal', 'accomplishment', 'interest', 'network', 'skill', 'project', 'note')),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT closed_on_iso CHECK (closed_on LIKE '____-__-__'),
    UNIQUE (uid),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX fact_by_contact ON fact (contact_id, kind);
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
    source TEXT,
    source_key TEXT,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT direction_word CHECK (direction IN ('given', 'received')),
    CONSTRAINT kind_word CHECK (kind IN ('introduction', 'referral', 'advice', 'information', 'experience', 'recommendation', 'help', 'invitation', 'resource', 'thanks for business', 'gift', 'time')),
    CONSTRAINT effort_word CHECK (effort IN ('small', 'medium', 'large')),
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
CREATE INDEX give_by_direction ON give (direction, contact_id, day);
CREATE INDEX give_by_to ON give (to_id);
CREATE TABLE interaction_tag (
    interaction_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (interaction_id, name),
    FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX interaction_tag_by_name ON interaction_tag (name, interaction_id);
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
    CONSTRAINT kind_word CHECK (kind IN ('archived', 'snoozed')),
    CONSTRAINT day_iso CHECK (day LIKE '____-__-__'),
    CONSTRAINT until_iso CHECK (until LIKE '____-__-__'),
    CONSTRAINT snoozed_until CHECK ((kind = 'snoozed') = (until IS NOT NULL)),
    FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
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
    CONSTRAINT tie_word CHECK (tie IN ('close', 'weak', 'dormant')),
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
CREATE TRIGGER contact_added AFTER INSERT ON contact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'contact', json_array(NEW.id), NULL);
END;
CREATE TRIGGER contact_changed AFTER UPDATE ON contact WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.handle IS NOT NEW.handle OR OLD.name IS NOT NEW.name OR OLD.search_key IS NOT NEW.search_key OR OLD.org IS NOT NEW.org OR OLD.title IS NOT NEW.title OR OLD.city IS NOT NEW.city OR OLD.country IS NOT NEW.country OR OLD.birthday IS NOT NEW.birthday OR OLD.sphere IS NOT NEW.sphere OR OLD.met_day IS NOT NEW.met_day OR OLD.met_where IS NOT NEW.met_where OR OLD.met_via_id IS NOT NEW.met_via_id OR OLD.knows_what_i_do IS NOT NEW.knows_what_i_do OR OLD.cadence_days IS NOT NEW.cadence_days) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'contact', json_array(NEW.id), json_object('uid', OLD.uid, 'handle', OLD.handle, 'name', OLD.name, 'search_key', OLD.search_key, 'org', OLD.org, 'title', OLD.title, 'city', OLD.city, 'country', OLD.country, 'birthday', OLD.birthday, 'sphere', OLD.sphere, 'met_day', OLD.met_day, 'met_where', OLD.met_where, 'met_via_id', OLD.met_via_id, 'knows_what_i_do', OLD.knows_what_i_do, 'cadence_days', OLD.cadence_days, 'id', OLD.id));
END;
CREATE TRIGGER contact_moved AFTER UPDATE ON contact WHEN NOT (OLD.id IS NEW.id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'contact', json_array(OLD.id), json_object('uid', OLD.uid, 'handle', OLD.handle, 'name', OLD.name, 'search_key', OLD.search_key, 'org', OLD.org, 'title', OLD.title, 'city', OLD.city, 'country', OLD.country, 'birthday', OLD.birthday, 'sphere', OLD.sphere, 'met_day', OLD.met_day, 'met_where', OLD.met_where, 'met_via_id', OLD.met_via_id, 'knows_what_i_do', OLD.knows_what_i_do, 'cadence_days', OLD.cadence_days, 'id', OLD.id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'contact', json_array(NEW.id), NULL);
END;
CREATE TRIGGER contact_removed AFTER DELETE ON contact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'contact', json_array(OLD.id), json_object('uid', OLD.uid, 'handle', OLD.handle, 'name', OLD.name, 'search_key', OLD.search_key, 'org', OLD.org, 'title', OLD.title, 'city', OLD.city, 'country', OLD.country, 'birthday', OLD.birthday, 'sphere', OLD.sphere, 'met_day', OLD.met_day, 'met_where', OLD.met_where, 'met_via_id', OLD.met_via_id, 'knows_what_i_do', OLD.knows_what_i_do, 'cadence_days', OLD.cadence_days, 'id', OLD.id));
END;
CREATE TRIGGER interaction_added AFTER INSERT ON interaction BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'interaction', json_array(NEW.id), NULL);
END;
CREATE TRIGGER interaction_changed AFTER UPDATE ON interaction WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.day IS NOT NEW.day OR OLD.time IS NOT NEW.time OR OLD.kind IS NOT NEW.kind OR OLD.minutes IS NOT NEW.minutes OR OLD.place IS NOT NEW.place OR OLD.purpose IS NOT NEW.purpose OR OLD.outcome IS NOT NEW.outcome OR OLD.outcome_kind IS NOT NEW.outcome_kind OR OLD.initiated IS NOT NEW.initiated OR OLD.summary IS NOT NEW.summary OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'interaction', json_array(NEW.id), json_object('uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'kind', OLD.kind, 'minutes', OLD.minutes, 'place', OLD.place, 'purpose', OLD.purpose, 'outcome', OLD.outcome, 'outcome_kind', OLD.outcome_kind, 'initiated', OLD.initiated, 'summary', OLD.summary, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
END;
CREATE TRIGGER interaction_moved AFTER UPDATE ON interaction WHEN NOT (OLD.id IS NEW.id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'interaction', json_array(OLD.id), json_object('uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'kind', OLD.kind, 'minutes', OLD.minutes, 'place', OLD.place, 'purpose', OLD.purpose, 'outcome', OLD.outcome, 'outcome_kind', OLD.outcome_kind, 'initiated', OLD.initiated, 'summary', OLD.summary, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'interaction', json_array(NEW.id), NULL);
END;
CREATE TRIGGER interaction_removed AFTER DELETE ON interaction BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'interaction', json_array(OLD.id), json_object('uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'kind', OLD.kind, 'minutes', OLD.minutes, 'place', OLD.place, 'purpose', OLD.purpose, 'outcome', OLD.outcome, 'outcome_kind', OLD.outcome_kind, 'initiated', OLD.initiated, 'summary', OLD.summary, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
END;
CREATE TRIGGER alias_added AFTER INSERT ON alias BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'alias', json_array(NEW.id), NULL);
END;
CREATE TRIGGER alias_changed AFTER UPDATE ON alias WHEN OLD.id IS NEW.id AND (OLD.contact_id IS NOT NEW.contact_id OR OLD.name IS NOT NEW.name OR OLD.search_key IS NOT NEW.search_key) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'alias', json_array(NEW.id), json_object('contact_id', OLD.contact_id, 'name', OLD.name, 'search_key', OLD.search_key, 'id', OLD.id));
END;
CREATE TRIGGER alias_moved AFTER UPDATE ON alias WHEN NOT (OLD.id IS NEW.id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'alias', json_array(OLD.id), json_object('contact_id', OLD.contact_id, 'name', OLD.name, 'search_key', OLD.search_key, 'id', OLD.id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'alias', json_array(NEW.id), NULL);
END;
CREATE TRIGGER alias_removed AFTER DELETE ON alias BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'alias', json_array(OLD.id), json_object('contact_id', OLD.contact_id, 'name', OLD.name, 'search_key', OLD.search_key, 'id', OLD.id));
END;
CREATE TRIGGER ask_added AFTER INSERT ON ask BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'ask', json_array(NEW.id), NULL);
END;
CREATE TRIGGER ask_changed AFTER UPDATE ON ask WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.day IS NOT NEW.day OR OLD.direction IS NOT NEW.direction OR OLD.text IS NOT NEW.text OR OLD.due IS NOT NEW.due OR OLD.status IS NOT NEW.status OR OLD.closed_on IS NOT NEW.closed_on OR OLD.outcome IS NOT NEW.outcome OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'ask', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'text', OLD.text, 'due', OLD.due, 'status', OLD.status, 'closed_on', OLD.closed_on, 'outcome', OLD.outcome, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
END;
CREATE TRIGGER ask_moved AFTER UPDATE ON ask WHEN NOT (OLD.id IS NEW.id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'ask', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'text', OLD.text, 'due', OLD.due, 'status', OLD.status, 'closed_on', OLD.closed_on, 'outcome', OLD.outcome, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'ask', json_array(NEW.id), NULL);
END;
CREATE TRIGGER ask_removed AFTER DELETE ON ask BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'ask', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'text', OLD.text, 'due', OLD.due, 'status', OLD.status, 'closed_on', OLD.closed_on, 'outcome', OLD.outcome, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
END;
CREATE TRIGGER contact_point_added AFTER INSERT ON contact_point BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'contact_point', json_array(NEW.id), NULL);
END;
CREATE TRIGGER contact_point_changed AFTER UPDATE ON contact_point WHEN OLD.id IS NEW.id AND (OLD.contact_id IS NOT NEW.contact_id OR OLD.kind IS NOT NEW.kind OR OLD.value IS NOT NEW.value OR OLD.match_key IS NOT NEW.match_key OR OLD.label IS NOT NEW.label) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'contact_point', json_array(NEW.id), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'value', OLD.value, 'match_key', OLD.match_key, 'label', OLD.label, 'id', OLD.id));
END;
CREATE TRIGGER contact_point_moved AFTER UPDATE ON contact_point WHEN NOT (OLD.id IS NEW.id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'contact_point', json_array(OLD.id), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'value', OLD.value, 'match_key', OLD.match_key, 'label', OLD.label, 'id', OLD.id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'contact_point', json_array(NEW.id), NULL);
END;
CREATE TRIGGER contact_point_removed AFTER DELETE ON contact_point BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'contact_point', json_array(OLD.id), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'value', OLD.value, 'match_key', OLD.match_key, 'label', OLD.label, 'id', OLD.id));
END;
CREATE TRIGGER fact_added AFTER INSERT ON fact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'fact', json_array(NEW.id), NULL);
END;
CREATE TRIGGER fact_changed AFTER UPDATE ON fact WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.kind IS NOT NEW.kind OR OLD.text IS NOT NEW.text OR OLD.day IS NOT NEW.day OR OLD.closed_on IS NOT NEW.closed_on) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'fact', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'kind', OLD.kind, 'text', OLD.text, 'day', OLD.day, 'closed_on', OLD.closed_on, 'id', OLD.id));
END;
CREATE TRIGGER fact_moved AFTER UPDATE ON fact WHEN NOT (OLD.id IS NEW.id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'fact', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'kind', OLD.kind, 'text', OLD.text, 'day', OLD.day, 'closed_on', OLD.closed_on, 'id', OLD.id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'fact', json_array(NEW.id), NULL);
END;
CREATE TRIGGER fact_removed AFTER DELETE ON fact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'fact', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'kind', OLD.kind, 'text', OLD.text, 'day', OLD.day, 'closed_on', OLD.closed_on, 'id', OLD.id));
END;
CREATE TRIGGER give_added AFTER INSERT ON give BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'give', json_array(NEW.id), NULL);
END;
CREATE TRIGGER give_changed AFTER UPDATE ON give WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.day IS NOT NEW.day OR OLD.direction IS NOT NEW.direction OR OLD.kind IS NOT NEW.kind OR OLD.effort IS NOT NEW.effort OR OLD.text IS NOT NEW.text OR OLD.to_id IS NOT NEW.to_id OR OLD.depth IS NOT NEW.depth OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'give', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'kind', OLD.kind, 'effort', OLD.effort, 'text', OLD.text, 'to_id', OLD.to_id, 'depth', OLD.depth, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
END;
CREATE TRIGGER give_moved AFTER UPDATE ON give WHEN NOT (OLD.id IS NEW.id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'give', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'kind', OLD.kind, 'effort', OLD.effort, 'text', OLD.text, 'to_id', OLD.to_id, 'depth', OLD.depth, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'give', json_array(NEW.id), NULL);
END;
CREATE TRIGGER give_removed AFTER DELETE ON give BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'give', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'kind', OLD.kind, 'effort', OLD.effort, 'text', OLD.text, 'to_id', OLD.to_id, 'depth', OLD.depth, 'source', OLD.source, 'source_key', OLD.source_key, 'id', OLD.id));
END;
CREATE TRIGGER interaction_tag_added AFTER INSERT ON interaction_tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'interaction_tag', json_array(NEW.interaction_id, NEW.name), NULL);
END;
CREATE TRIGGER interaction_tag_changed AFTER UPDATE ON interaction_tag WHEN OLD.interaction_id IS NEW.interaction_id AND OLD.name IS NEW.name AND (FALSE) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'interaction_tag', json_array(NEW.interaction_id, NEW.name), json_object('interaction_id', OLD.interaction_id, 'name', OLD.name));
END;
CREATE TRIGGER interaction_tag_moved AFTER UPDATE ON interaction_tag WHEN NOT (OLD.interaction_id IS NEW.interaction_id AND OLD.name IS NEW.name) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'interaction_tag', json_array(OLD.interaction_id, OLD.name), json_object('interaction_id', OLD.interaction_id, 'name', OLD.name));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'interaction_tag', json_array(NEW.interaction_id, NEW.name), NULL);
END;
CREATE TRIGGER interaction_tag_removed AFTER DELETE ON interaction_tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'interaction_tag', json_array(OLD.interaction_id, OLD.name), json_object('interaction_id', OLD.interaction_id, 'name', OLD.name));
END;
CREATE TRIGGER merged_added AFTER INSERT ON merged BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'merged', json_array(NEW.uid), NULL);
END;
CREATE TRIGGER merged_changed AFTER UPDATE ON merged WHEN OLD.uid IS NEW.uid AND (OLD.handle IS NOT NEW.handle OR OLD.contact_id IS NOT NEW.contact_id OR OLD.day IS NOT NEW.day) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'merged', json_array(NEW.uid), json_object('uid', OLD.uid, 'handle', OLD.handle, 'contact_id', OLD.contact_id, 'day', OLD.day));
END;
CREATE TRIGGER merged_moved AFTER UPDATE ON merged WHEN NOT (OLD.uid IS NEW.uid) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'merged', json_array(OLD.uid), json_object('uid', OLD.uid, 'handle', OLD.handle, 'contact_id', OLD.contact_id, 'day', OLD.day));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'merged', json_array(NEW.uid), NULL);
END;
CREATE TRIGGER merged_removed AFTER DELETE ON merged BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'merged', json_array(OLD.uid), json_object('uid', OLD.uid, 'handle', OLD.handle, 'contact_id', OLD.contact_id, 'day', OLD.day));
END;
CREATE TRIGGER participant_added AFTER INSERT ON participant BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'participant', json_array(NEW.contact_id, NEW.day, NEW.interaction_id), NULL);
END;
CREATE TRIGGER participant_changed AFTER UPDATE ON participant WHEN OLD.contact_id IS NEW.contact_id AND OLD.day IS NEW.day AND OLD.interaction_id IS NEW.interaction_id AND (FALSE) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'participant', json_array(NEW.contact_id, NEW.day, NEW.interaction_id), json_object('contact_id', OLD.contact_id, 'day', OLD.day, 'interaction_id', OLD.interaction_id));
END;
CREATE TRIGGER participant_moved AFTER UPDATE ON participant WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.day IS NEW.day AND OLD.interaction_id IS NEW.interaction_id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'participant', json_array(OLD.contact_id, OLD.day, OLD.interaction_id), json_object('contact_id', OLD.contact_id, 'day', OLD.day, 'interaction_id', OLD.interaction_id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'participant', json_array(NEW.contact_id, NEW.day, NEW.interaction_id), NULL);
END;
CREATE TRIGGER participant_removed AFTER DELETE ON participant BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'participant', json_array(OLD.contact_id, OLD.day, OLD.interaction_id), json_object('contact_id', OLD.contact_id, 'day', OLD.day, 'interaction_id', OLD.interaction_id));
END;
CREATE TRIGGER pause_added AFTER INSERT ON pause BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'pause', json_array(NEW.contact_id, NEW.kind), NULL);
END;
CREATE TRIGGER pause_changed AFTER UPDATE ON pause WHEN OLD.contact_id IS NEW.contact_id AND OLD.kind IS NEW.kind AND (OLD.day IS NOT NEW.day OR OLD.until IS NOT NEW.until) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'pause', json_array(NEW.contact_id, NEW.kind), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'day', OLD.day, 'until', OLD.until));
END;
CREATE TRIGGER pause_moved AFTER UPDATE ON pause WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.kind IS NEW.kind) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'pause', json_array(OLD.contact_id, OLD.kind), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'day', OLD.day, 'until', OLD.until));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'pause', json_array(NEW.contact_id, NEW.kind), NULL);
END;
CREATE TRIGGER pause_removed AFTER DELETE ON pause BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'pause', json_array(OLD.contact_id, OLD.kind), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'day', OLD.day, 'until', OLD.until));
END;
CREATE TRIGGER tag_added AFTER INSERT ON tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tag', json_array(NEW.contact_id, NEW.name), NULL);
END;
CREATE TRIGGER tag_changed AFTER UPDATE ON tag WHEN OLD.contact_id IS NEW.contact_id AND OLD.name IS NEW.name AND (FALSE) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'tag', json_array(NEW.contact_id, NEW.name), json_object('contact_id', OLD.contact_id, 'name', OLD.name));
END;
CREATE TRIGGER tag_moved AFTER UPDATE ON tag WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.name IS NEW.name) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tag', json_array(OLD.contact_id, OLD.name), json_object('contact_id', OLD.contact_id, 'name', OLD.name));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tag', json_array(NEW.contact_id, NEW.name), NULL);
END;
CREATE TRIGGER tag_removed AFTER DELETE ON tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tag', json_array(OLD.contact_id, OLD.name), json_object('contact_id', OLD.contact_id, 'name', OLD.name));
END;
CREATE TRIGGER tie_override_added AFTER INSERT ON tie_override BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tie_override', json_array(NEW.contact_id), NULL);
END;
CREATE TRIGGER tie_override_changed AFTER UPDATE ON tie_override WHEN OLD.contact_id IS NEW.contact_id AND (OLD.tie IS NOT NEW.tie OR OLD.why IS NOT NEW.why OR OLD.day IS NOT NEW.day) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'tie_override', json_array(NEW.contact_id), json_object('contact_id', OLD.contact_id, 'tie', OLD.tie, 'why', OLD.why, 'day', OLD.day));
END;
CREATE TRIGGER tie_override_moved AFTER UPDATE ON tie_override WHEN NOT (OLD.contact_id IS NEW.contact_id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tie_override', json_array(OLD.contact_id), json_object('contact_id', OLD.contact_id, 'tie', OLD.tie, 'why', OLD.why, 'day', OLD.day));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tie_override', json_array(NEW.contact_id), NULL);
END;
CREATE TRIGGER tie_override_removed AFTER DELETE ON tie_override BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tie_override', json_array(OLD.contact_id), json_object('contact_id', OLD.contact_id, 'tie', OLD.tie, 'why', OLD.why, 'day', OLD.day));
END;
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version (version_num) VALUES ('0002');
PRAGMA application_id = 1852142691;
PRAGMA user_version = 2;
