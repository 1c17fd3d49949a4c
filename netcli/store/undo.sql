-- Generated from netcli/store/tables by `make schema`. Do not edit.
CREATE TEMP TRIGGER contact_added AFTER INSERT ON contact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'contact', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER interaction_added AFTER INSERT ON interaction BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'interaction', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER alias_added AFTER INSERT ON alias BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'alias', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER ask_added AFTER INSERT ON ask BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'ask', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER contact_point_added AFTER INSERT ON contact_point BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'contact_point', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER distinct_pair_added AFTER INSERT ON distinct_pair BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'distinct_pair', json_array(NEW.contact_id, NEW.other_id), NULL);
END;
CREATE TEMP TRIGGER fact_added AFTER INSERT ON fact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'fact', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER give_added AFTER INSERT ON give BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'give', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER interaction_tag_added AFTER INSERT ON interaction_tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'interaction_tag', json_array(NEW.interaction_id, NEW.name), NULL);
END;
CREATE TEMP TRIGGER intro_added AFTER INSERT ON intro BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'intro', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER link_added AFTER INSERT ON link BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'link', json_array(NEW.id), NULL);
END;
CREATE TEMP TRIGGER merged_added AFTER INSERT ON merged BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'merged', json_array(NEW.uid), NULL);
END;
CREATE TEMP TRIGGER origin_added AFTER INSERT ON origin BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'origin', json_array(NEW.source, NEW.source_key), NULL);
END;
CREATE TEMP TRIGGER participant_added AFTER INSERT ON participant BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'participant', json_array(NEW.contact_id, NEW.day, NEW.interaction_id), NULL);
END;
CREATE TEMP TRIGGER pause_added AFTER INSERT ON pause BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'pause', json_array(NEW.contact_id, NEW.kind), NULL);
END;
CREATE TEMP TRIGGER standing_added AFTER INSERT ON standing BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'standing', json_array(NEW.contact_id, NEW.what), NULL);
END;
CREATE TEMP TRIGGER tag_added AFTER INSERT ON tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tag', json_array(NEW.contact_id, NEW.name), NULL);
END;
CREATE TEMP TRIGGER tie_override_added AFTER INSERT ON tie_override BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tie_override', json_array(NEW.contact_id), NULL);
END;
-- Changed and removed rows
CREATE TEMP TRIGGER contact_changed AFTER UPDATE ON contact WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.handle IS NOT NEW.handle OR OLD.name IS NOT NEW.name OR OLD.search_key IS NOT NEW.search_key OR OLD.org IS NOT NEW.org OR OLD.title IS NOT NEW.title OR OLD.city IS NOT NEW.city OR OLD.country IS NOT NEW.country OR OLD.birthday IS NOT NEW.birthday OR OLD.sphere IS NOT NEW.sphere OR OLD.met_day IS NOT NEW.met_day OR OLD.met_where IS NOT NEW.met_where OR OLD.met_via_id IS NOT NEW.met_via_id OR OLD.met_kind IS NOT NEW.met_kind OR OLD.cadence_days IS NOT NEW.cadence_days OR OLD.triage IS NOT NEW.triage) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'contact', json_array(NEW.id), json_object('uid', OLD.uid, 'handle', OLD.handle, 'name', OLD.name, 'search_key', OLD.search_key, 'org', OLD.org, 'title', OLD.title, 'city', OLD.city, 'country', OLD.country, 'birthday', OLD.birthday, 'sphere', OLD.sphere, 'met_day', OLD.met_day, 'met_where', OLD.met_where, 'met_via_id', OLD.met_via_id, 'met_kind', OLD.met_kind, 'cadence_days', OLD.cadence_days, 'triage', OLD.triage, 'id', OLD.id));
END;
CREATE TEMP TRIGGER contact_removed AFTER DELETE ON contact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'contact', json_array(OLD.id), json_object('uid', OLD.uid, 'handle', OLD.handle, 'name', OLD.name, 'search_key', OLD.search_key, 'org', OLD.org, 'title', OLD.title, 'city', OLD.city, 'country', OLD.country, 'birthday', OLD.birthday, 'sphere', OLD.sphere, 'met_day', OLD.met_day, 'met_where', OLD.met_where, 'met_via_id', OLD.met_via_id, 'met_kind', OLD.met_kind, 'cadence_days', OLD.cadence_days, 'triage', OLD.triage, 'id', OLD.id));
END;
CREATE TEMP TRIGGER interaction_changed AFTER UPDATE ON interaction WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.day IS NOT NEW.day OR OLD.time IS NOT NEW.time OR OLD.kind IS NOT NEW.kind OR OLD.minutes IS NOT NEW.minutes OR OLD.place IS NOT NEW.place OR OLD.purpose IS NOT NEW.purpose OR OLD.outcome IS NOT NEW.outcome OR OLD.outcome_kind IS NOT NEW.outcome_kind OR OLD.initiated IS NOT NEW.initiated OR OLD.summary IS NOT NEW.summary OR OLD.their_outcome IS NOT NEW.their_outcome OR OLD.amount IS NOT NEW.amount OR OLD.planned IS NOT NEW.planned OR OLD.told IS NOT NEW.told OR OLD.pitched IS NOT NEW.pitched OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key OR OLD.source_stamp IS NOT NEW.source_stamp) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'interaction', json_array(NEW.id), json_object('uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'kind', OLD.kind, 'minutes', OLD.minutes, 'place', OLD.place, 'purpose', OLD.purpose, 'outcome', OLD.outcome, 'outcome_kind', OLD.outcome_kind, 'initiated', OLD.initiated, 'summary', OLD.summary, 'their_outcome', OLD.their_outcome, 'amount', OLD.amount, 'planned', OLD.planned, 'told', OLD.told, 'pitched', OLD.pitched, 'source', OLD.source, 'source_key', OLD.source_key, 'source_stamp', OLD.source_stamp, 'id', OLD.id));
END;
CREATE TEMP TRIGGER interaction_removed AFTER DELETE ON interaction BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'interaction', json_array(OLD.id), json_object('uid', OLD.uid, 'day', OLD.day, 'time', OLD.time, 'kind', OLD.kind, 'minutes', OLD.minutes, 'place', OLD.place, 'purpose', OLD.purpose, 'outcome', OLD.outcome, 'outcome_kind', OLD.outcome_kind, 'initiated', OLD.initiated, 'summary', OLD.summary, 'their_outcome', OLD.their_outcome, 'amount', OLD.amount, 'planned', OLD.planned, 'told', OLD.told, 'pitched', OLD.pitched, 'source', OLD.source, 'source_key', OLD.source_key, 'source_stamp', OLD.source_stamp, 'id', OLD.id));
END;
CREATE TEMP TRIGGER alias_changed AFTER UPDATE ON alias WHEN OLD.id IS NEW.id AND (OLD.contact_id IS NOT NEW.contact_id OR OLD.name IS NOT NEW.name OR OLD.search_key IS NOT NEW.search_key) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'alias', json_array(NEW.id), json_object('contact_id', OLD.contact_id, 'name', OLD.name, 'search_key', OLD.search_key, 'id', OLD.id));
END;
CREATE TEMP TRIGGER alias_removed AFTER DELETE ON alias BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'alias', json_array(OLD.id), json_object('contact_id', OLD.contact_id, 'name', OLD.name, 'search_key', OLD.search_key, 'id', OLD.id));
END;
CREATE TEMP TRIGGER ask_changed AFTER UPDATE ON ask WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.day IS NOT NEW.day OR OLD.direction IS NOT NEW.direction OR OLD.text IS NOT NEW.text OR OLD.due IS NOT NEW.due OR OLD.status IS NOT NEW.status OR OLD.closed_on IS NOT NEW.closed_on OR OLD.outcome IS NOT NEW.outcome OR OLD.why IS NOT NEW.why OR OLD.kind IS NOT NEW.kind OR OLD.outcome_kind IS NOT NEW.outcome_kind OR OLD.amount IS NOT NEW.amount OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key OR OLD.source_stamp IS NOT NEW.source_stamp) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'ask', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'text', OLD.text, 'due', OLD.due, 'status', OLD.status, 'closed_on', OLD.closed_on, 'outcome', OLD.outcome, 'why', OLD.why, 'kind', OLD.kind, 'outcome_kind', OLD.outcome_kind, 'amount', OLD.amount, 'source', OLD.source, 'source_key', OLD.source_key, 'source_stamp', OLD.source_stamp, 'id', OLD.id));
END;
CREATE TEMP TRIGGER ask_removed AFTER DELETE ON ask BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'ask', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'text', OLD.text, 'due', OLD.due, 'status', OLD.status, 'closed_on', OLD.closed_on, 'outcome', OLD.outcome, 'why', OLD.why, 'kind', OLD.kind, 'outcome_kind', OLD.outcome_kind, 'amount', OLD.amount, 'source', OLD.source, 'source_key', OLD.source_key, 'source_stamp', OLD.source_stamp, 'id', OLD.id));
END;
CREATE TEMP TRIGGER contact_point_changed AFTER UPDATE ON contact_point WHEN OLD.id IS NEW.id AND (OLD.contact_id IS NOT NEW.contact_id OR OLD.kind IS NOT NEW.kind OR OLD.value IS NOT NEW.value OR OLD.match_key IS NOT NEW.match_key OR OLD.label IS NOT NEW.label) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'contact_point', json_array(NEW.id), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'value', OLD.value, 'match_key', OLD.match_key, 'label', OLD.label, 'id', OLD.id));
END;
CREATE TEMP TRIGGER contact_point_removed AFTER DELETE ON contact_point BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'contact_point', json_array(OLD.id), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'value', OLD.value, 'match_key', OLD.match_key, 'label', OLD.label, 'id', OLD.id));
END;
CREATE TEMP TRIGGER distinct_pair_changed AFTER UPDATE ON distinct_pair WHEN OLD.contact_id IS NEW.contact_id AND OLD.other_id IS NEW.other_id AND (OLD.day IS NOT NEW.day) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'distinct_pair', json_array(NEW.contact_id, NEW.other_id), json_object('contact_id', OLD.contact_id, 'other_id', OLD.other_id, 'day', OLD.day));
END;
CREATE TEMP TRIGGER distinct_pair_moved AFTER UPDATE ON distinct_pair WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.other_id IS NEW.other_id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'distinct_pair', json_array(OLD.contact_id, OLD.other_id), json_object('contact_id', OLD.contact_id, 'other_id', OLD.other_id, 'day', OLD.day));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'distinct_pair', json_array(NEW.contact_id, NEW.other_id), NULL);
END;
CREATE TEMP TRIGGER distinct_pair_removed AFTER DELETE ON distinct_pair BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'distinct_pair', json_array(OLD.contact_id, OLD.other_id), json_object('contact_id', OLD.contact_id, 'other_id', OLD.other_id, 'day', OLD.day));
END;
CREATE TEMP TRIGGER fact_changed AFTER UPDATE ON fact WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.kind IS NOT NEW.kind OR OLD.text IS NOT NEW.text OR OLD.day IS NOT NEW.day OR OLD.closed_on IS NOT NEW.closed_on OR OLD.on_day IS NOT NEW.on_day OR OLD.why IS NOT NEW.why) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'fact', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'kind', OLD.kind, 'text', OLD.text, 'day', OLD.day, 'closed_on', OLD.closed_on, 'on_day', OLD.on_day, 'why', OLD.why, 'id', OLD.id));
END;
CREATE TEMP TRIGGER fact_removed AFTER DELETE ON fact BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'fact', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'kind', OLD.kind, 'text', OLD.text, 'day', OLD.day, 'closed_on', OLD.closed_on, 'on_day', OLD.on_day, 'why', OLD.why, 'id', OLD.id));
END;
CREATE TEMP TRIGGER give_changed AFTER UPDATE ON give WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.day IS NOT NEW.day OR OLD.direction IS NOT NEW.direction OR OLD.kind IS NOT NEW.kind OR OLD.effort IS NOT NEW.effort OR OLD.text IS NOT NEW.text OR OLD.to_id IS NOT NEW.to_id OR OLD.depth IS NOT NEW.depth OR OLD.status IS NOT NEW.status OR OLD.outcome IS NOT NEW.outcome OR OLD.outcome_kind IS NOT NEW.outcome_kind OR OLD.amount IS NOT NEW.amount OR OLD.thanks_for IS NOT NEW.thanks_for OR OLD.source IS NOT NEW.source OR OLD.source_key IS NOT NEW.source_key OR OLD.source_stamp IS NOT NEW.source_stamp) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'give', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'kind', OLD.kind, 'effort', OLD.effort, 'text', OLD.text, 'to_id', OLD.to_id, 'depth', OLD.depth, 'status', OLD.status, 'outcome', OLD.outcome, 'outcome_kind', OLD.outcome_kind, 'amount', OLD.amount, 'thanks_for', OLD.thanks_for, 'source', OLD.source, 'source_key', OLD.source_key, 'source_stamp', OLD.source_stamp, 'id', OLD.id));
END;
CREATE TEMP TRIGGER give_removed AFTER DELETE ON give BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'give', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'day', OLD.day, 'direction', OLD.direction, 'kind', OLD.kind, 'effort', OLD.effort, 'text', OLD.text, 'to_id', OLD.to_id, 'depth', OLD.depth, 'status', OLD.status, 'outcome', OLD.outcome, 'outcome_kind', OLD.outcome_kind, 'amount', OLD.amount, 'thanks_for', OLD.thanks_for, 'source', OLD.source, 'source_key', OLD.source_key, 'source_stamp', OLD.source_stamp, 'id', OLD.id));
END;
CREATE TEMP TRIGGER interaction_tag_changed AFTER UPDATE ON interaction_tag WHEN OLD.interaction_id IS NEW.interaction_id AND OLD.name IS NEW.name AND (FALSE) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'interaction_tag', json_array(NEW.interaction_id, NEW.name), json_object('interaction_id', OLD.interaction_id, 'name', OLD.name));
END;
CREATE TEMP TRIGGER interaction_tag_moved AFTER UPDATE ON interaction_tag WHEN NOT (OLD.interaction_id IS NEW.interaction_id AND OLD.name IS NEW.name) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'interaction_tag', json_array(OLD.interaction_id, OLD.name), json_object('interaction_id', OLD.interaction_id, 'name', OLD.name));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'interaction_tag', json_array(NEW.interaction_id, NEW.name), NULL);
END;
CREATE TEMP TRIGGER interaction_tag_removed AFTER DELETE ON interaction_tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'interaction_tag', json_array(OLD.interaction_id, OLD.name), json_object('interaction_id', OLD.interaction_id, 'name', OLD.name));
END;
CREATE TEMP TRIGGER intro_changed AFTER UPDATE ON intro WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.other_id IS NOT NEW.other_id OR OLD.day IS NOT NEW.day OR OLD.why IS NOT NEW.why OR OLD.one_agreed IS NOT NEW.one_agreed OR OLD.other_agreed IS NOT NEW.other_agreed OR OLD.made_on IS NOT NEW.made_on OR OLD.dropped_on IS NOT NEW.dropped_on OR OLD.one_outcome IS NOT NEW.one_outcome OR OLD.other_outcome IS NOT NEW.other_outcome) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'intro', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'other_id', OLD.other_id, 'day', OLD.day, 'why', OLD.why, 'one_agreed', OLD.one_agreed, 'other_agreed', OLD.other_agreed, 'made_on', OLD.made_on, 'dropped_on', OLD.dropped_on, 'one_outcome', OLD.one_outcome, 'other_outcome', OLD.other_outcome, 'id', OLD.id));
END;
CREATE TEMP TRIGGER intro_removed AFTER DELETE ON intro BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'intro', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'other_id', OLD.other_id, 'day', OLD.day, 'why', OLD.why, 'one_agreed', OLD.one_agreed, 'other_agreed', OLD.other_agreed, 'made_on', OLD.made_on, 'dropped_on', OLD.dropped_on, 'one_outcome', OLD.one_outcome, 'other_outcome', OLD.other_outcome, 'id', OLD.id));
END;
CREATE TEMP TRIGGER link_changed AFTER UPDATE ON link WHEN OLD.id IS NEW.id AND (OLD.uid IS NOT NEW.uid OR OLD.contact_id IS NOT NEW.contact_id OR OLD.other_id IS NOT NEW.other_id OR OLD.day IS NOT NEW.day OR OLD.kind IS NOT NEW.kind OR OLD.shared IS NOT NEW.shared OR OLD.weight IS NOT NEW.weight) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'link', json_array(NEW.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'other_id', OLD.other_id, 'day', OLD.day, 'kind', OLD.kind, 'shared', OLD.shared, 'weight', OLD.weight, 'id', OLD.id));
END;
CREATE TEMP TRIGGER link_removed AFTER DELETE ON link BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'link', json_array(OLD.id), json_object('uid', OLD.uid, 'contact_id', OLD.contact_id, 'other_id', OLD.other_id, 'day', OLD.day, 'kind', OLD.kind, 'shared', OLD.shared, 'weight', OLD.weight, 'id', OLD.id));
END;
CREATE TEMP TRIGGER merged_changed AFTER UPDATE ON merged WHEN OLD.uid IS NEW.uid AND (OLD.handle IS NOT NEW.handle OR OLD.contact_id IS NOT NEW.contact_id OR OLD.day IS NOT NEW.day) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'merged', json_array(NEW.uid), json_object('uid', OLD.uid, 'handle', OLD.handle, 'contact_id', OLD.contact_id, 'day', OLD.day));
END;
CREATE TEMP TRIGGER merged_moved AFTER UPDATE ON merged WHEN NOT (OLD.uid IS NEW.uid) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'merged', json_array(OLD.uid), json_object('uid', OLD.uid, 'handle', OLD.handle, 'contact_id', OLD.contact_id, 'day', OLD.day));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'merged', json_array(NEW.uid), NULL);
END;
CREATE TEMP TRIGGER merged_removed AFTER DELETE ON merged BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'merged', json_array(OLD.uid), json_object('uid', OLD.uid, 'handle', OLD.handle, 'contact_id', OLD.contact_id, 'day', OLD.day));
END;
CREATE TEMP TRIGGER origin_changed AFTER UPDATE ON origin WHEN OLD.source IS NEW.source AND OLD.source_key IS NEW.source_key AND (OLD.contact_id IS NOT NEW.contact_id OR OLD.said IS NOT NEW.said OR OLD.original IS NOT NEW.original) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'origin', json_array(NEW.source, NEW.source_key), json_object('source', OLD.source, 'source_key', OLD.source_key, 'contact_id', OLD.contact_id, 'said', OLD.said, 'original', OLD.original));
END;
CREATE TEMP TRIGGER origin_moved AFTER UPDATE ON origin WHEN NOT (OLD.source IS NEW.source AND OLD.source_key IS NEW.source_key) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'origin', json_array(OLD.source, OLD.source_key), json_object('source', OLD.source, 'source_key', OLD.source_key, 'contact_id', OLD.contact_id, 'said', OLD.said, 'original', OLD.original));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'origin', json_array(NEW.source, NEW.source_key), NULL);
END;
CREATE TEMP TRIGGER origin_removed AFTER DELETE ON origin BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'origin', json_array(OLD.source, OLD.source_key), json_object('source', OLD.source, 'source_key', OLD.source_key, 'contact_id', OLD.contact_id, 'said', OLD.said, 'original', OLD.original));
END;
CREATE TEMP TRIGGER participant_changed AFTER UPDATE ON participant WHEN OLD.contact_id IS NEW.contact_id AND OLD.day IS NEW.day AND OLD.interaction_id IS NEW.interaction_id AND (FALSE) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'participant', json_array(NEW.contact_id, NEW.day, NEW.interaction_id), json_object('contact_id', OLD.contact_id, 'day', OLD.day, 'interaction_id', OLD.interaction_id));
END;
CREATE TEMP TRIGGER participant_moved AFTER UPDATE ON participant WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.day IS NEW.day AND OLD.interaction_id IS NEW.interaction_id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'participant', json_array(OLD.contact_id, OLD.day, OLD.interaction_id), json_object('contact_id', OLD.contact_id, 'day', OLD.day, 'interaction_id', OLD.interaction_id));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'participant', json_array(NEW.contact_id, NEW.day, NEW.interaction_id), NULL);
END;
CREATE TEMP TRIGGER participant_removed AFTER DELETE ON participant BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'participant', json_array(OLD.contact_id, OLD.day, OLD.interaction_id), json_object('contact_id', OLD.contact_id, 'day', OLD.day, 'interaction_id', OLD.interaction_id));
END;
CREATE TEMP TRIGGER pause_changed AFTER UPDATE ON pause WHEN OLD.contact_id IS NEW.contact_id AND OLD.kind IS NEW.kind AND (OLD.day IS NOT NEW.day OR OLD.until IS NOT NEW.until) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'pause', json_array(NEW.contact_id, NEW.kind), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'day', OLD.day, 'until', OLD.until));
END;
CREATE TEMP TRIGGER pause_moved AFTER UPDATE ON pause WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.kind IS NEW.kind) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'pause', json_array(OLD.contact_id, OLD.kind), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'day', OLD.day, 'until', OLD.until));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'pause', json_array(NEW.contact_id, NEW.kind), NULL);
END;
CREATE TEMP TRIGGER pause_removed AFTER DELETE ON pause BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'pause', json_array(OLD.contact_id, OLD.kind), json_object('contact_id', OLD.contact_id, 'kind', OLD.kind, 'day', OLD.day, 'until', OLD.until));
END;
CREATE TEMP TRIGGER standing_changed AFTER UPDATE ON standing WHEN OLD.contact_id IS NEW.contact_id AND OLD.what IS NEW.what AND (OLD.answer IS NOT NEW.answer OR OLD.day IS NOT NEW.day) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'standing', json_array(NEW.contact_id, NEW.what), json_object('contact_id', OLD.contact_id, 'what', OLD.what, 'answer', OLD.answer, 'day', OLD.day));
END;
CREATE TEMP TRIGGER standing_moved AFTER UPDATE ON standing WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.what IS NEW.what) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'standing', json_array(OLD.contact_id, OLD.what), json_object('contact_id', OLD.contact_id, 'what', OLD.what, 'answer', OLD.answer, 'day', OLD.day));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'standing', json_array(NEW.contact_id, NEW.what), NULL);
END;
CREATE TEMP TRIGGER standing_removed AFTER DELETE ON standing BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'standing', json_array(OLD.contact_id, OLD.what), json_object('contact_id', OLD.contact_id, 'what', OLD.what, 'answer', OLD.answer, 'day', OLD.day));
END;
CREATE TEMP TRIGGER tag_changed AFTER UPDATE ON tag WHEN OLD.contact_id IS NEW.contact_id AND OLD.name IS NEW.name AND (FALSE) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'tag', json_array(NEW.contact_id, NEW.name), json_object('contact_id', OLD.contact_id, 'name', OLD.name));
END;
CREATE TEMP TRIGGER tag_moved AFTER UPDATE ON tag WHEN NOT (OLD.contact_id IS NEW.contact_id AND OLD.name IS NEW.name) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tag', json_array(OLD.contact_id, OLD.name), json_object('contact_id', OLD.contact_id, 'name', OLD.name));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tag', json_array(NEW.contact_id, NEW.name), NULL);
END;
CREATE TEMP TRIGGER tag_removed AFTER DELETE ON tag BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tag', json_array(OLD.contact_id, OLD.name), json_object('contact_id', OLD.contact_id, 'name', OLD.name));
END;
CREATE TEMP TRIGGER tie_override_changed AFTER UPDATE ON tie_override WHEN OLD.contact_id IS NEW.contact_id AND (OLD.tie IS NOT NEW.tie OR OLD.why IS NOT NEW.why OR OLD.day IS NOT NEW.day) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'changed', 'tie_override', json_array(NEW.contact_id), json_object('contact_id', OLD.contact_id, 'tie', OLD.tie, 'why', OLD.why, 'day', OLD.day));
END;
CREATE TEMP TRIGGER tie_override_moved AFTER UPDATE ON tie_override WHEN NOT (OLD.contact_id IS NEW.contact_id) BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tie_override', json_array(OLD.contact_id), json_object('contact_id', OLD.contact_id, 'tie', OLD.tie, 'why', OLD.why, 'day', OLD.day));
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'added', 'tie_override', json_array(NEW.contact_id), NULL);
END;
CREATE TEMP TRIGGER tie_override_removed AFTER DELETE ON tie_override BEGIN
    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)
    VALUES ((SELECT COALESCE(MAX(id), 0) FROM op), 'removed', 'tie_override', json_array(OLD.contact_id), json_object('contact_id', OLD.contact_id, 'tie', OLD.tie, 'why', OLD.why, 'day', OLD.day));
END;
