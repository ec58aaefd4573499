"""Schema 4, the full-text index: tables, triggers that keep it, and what older rows put into it."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE sought (seq INTEGER NOT NULL, kind INTEGER NOT NULL, id VARCHAR NOT NULL, client VARCHAR,
        PRIMARY KEY (seq), UNIQUE (kind, id))
    """,
    """
    CREATE VIRTUAL TABLE sought_words USING fts5(kind, words, content='', detail=column, prefix='2 3',
        tokenize='unicode61 remove_diacritics 2')
    """,
    """
    INSERT INTO sought_words (sought_words, rank) VALUES ('secure-delete', 1)
    """,
    """
    CREATE TRIGGER sought_nurse_new AFTER INSERT ON nurse WHEN new._gone = 0 AND (new.phone <> '' OR new.email <> ''
        OR new.home_address <> '') BEGIN INSERT INTO sought (kind, id, client) SELECT 10, new.id, NULL WHERE
        new._gone = 0 AND trim(new.phone || char(32) || new.email || char(32) || new.home_address) <> ''; INSERT
        INTO sought_words (rowid, kind, words) SELECT seq, 'k10', trim(new.phone || char(32) || new.email ||
        char(32) || new.home_address) FROM sought WHERE kind = 10 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_nurse_other AFTER UPDATE ON nurse WHEN old.phone IS NOT new.phone OR old.email IS NOT
        new.email OR old.home_address IS NOT new.home_address OR old._gone IS NOT new._gone BEGIN INSERT INTO
        sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k10', trim(old.phone || char(32) ||
        old.email || char(32) || old.home_address) FROM sought WHERE kind = 10 AND id = old.id; DELETE FROM sought
        WHERE kind = 10 AND id = old.id; INSERT INTO sought (kind, id, client) SELECT 10, new.id, NULL WHERE
        new._gone = 0 AND trim(new.phone || char(32) || new.email || char(32) || new.home_address) <> ''; INSERT
        INTO sought_words (rowid, kind, words) SELECT seq, 'k10', trim(new.phone || char(32) || new.email ||
        char(32) || new.home_address) FROM sought WHERE kind = 10 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_nurse_gone AFTER DELETE ON nurse WHEN old.phone <> '' OR old.email <> '' OR
        old.home_address <> '' BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete',
        seq, 'k10', trim(old.phone || char(32) || old.email || char(32) || old.home_address) FROM sought WHERE kind
        = 10 AND id = old.id; DELETE FROM sought WHERE kind = 10 AND id = old.id; END
    """,
    """
    CREATE TRIGGER sought_client_new AFTER INSERT ON client WHEN new._gone = 0 AND (new.phone <> '' OR new.about <>
        '') BEGIN INSERT INTO sought (kind, id, client) SELECT 30, new.id, new.id WHERE new._gone = 0 AND
        trim(new.phone || char(32) || new.about) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq,
        'k30', trim(new.phone || char(32) || new.about) FROM sought WHERE kind = 30 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_client_other AFTER UPDATE ON client WHEN old.phone IS NOT new.phone OR old.about IS NOT
        new.about OR old._gone IS NOT new._gone BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words)
        SELECT 'delete', seq, 'k30', trim(old.phone || char(32) || old.about) FROM sought WHERE kind = 30 AND id =
        old.id; DELETE FROM sought WHERE kind = 30 AND id = old.id; INSERT INTO sought (kind, id, client) SELECT 30,
        new.id, new.id WHERE new._gone = 0 AND trim(new.phone || char(32) || new.about) <> ''; INSERT INTO
        sought_words (rowid, kind, words) SELECT seq, 'k30', trim(new.phone || char(32) || new.about) FROM sought
        WHERE kind = 30 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_client_gone AFTER DELETE ON client WHEN old.phone <> '' OR old.about <> '' BEGIN INSERT
        INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k30', trim(old.phone || char(32)
        || old.about) FROM sought WHERE kind = 30 AND id = old.id; DELETE FROM sought WHERE kind = 30 AND id =
        old.id; END
    """,
    """
    CREATE TRIGGER sought_address_new AFTER INSERT ON address WHEN new._gone = 0 AND (new.street <> '' OR
        new.postcode <> '' OR new.town <> '' OR new.access <> '') BEGIN INSERT INTO sought (kind, id, client) SELECT
        31, new.id, new.client WHERE new._gone = 0 AND trim(new.street || char(32) || new.postcode || char(32) ||
        new.town || char(32) || new.access) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k31',
        trim(new.street || char(32) || new.postcode || char(32) || new.town || char(32) || new.access) FROM sought
        WHERE kind = 31 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_address_other AFTER UPDATE ON address WHEN old.street IS NOT new.street OR old.postcode IS
        NOT new.postcode OR old.town IS NOT new.town OR old.access IS NOT new.access OR old._gone IS NOT new._gone
        BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k31',
        trim(old.street || char(32) || old.postcode || char(32) || old.town || char(32) || old.access) FROM sought
        WHERE kind = 31 AND id = old.id; DELETE FROM sought WHERE kind = 31 AND id = old.id; INSERT INTO sought
        (kind, id, client) SELECT 31, new.id, new.client WHERE new._gone = 0 AND trim(new.street || char(32) ||
        new.postcode || char(32) || new.town || char(32) || new.access) <> ''; INSERT INTO sought_words (rowid,
        kind, words) SELECT seq, 'k31', trim(new.street || char(32) || new.postcode || char(32) || new.town ||
        char(32) || new.access) FROM sought WHERE kind = 31 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_address_gone AFTER DELETE ON address WHEN old.street <> '' OR old.postcode <> '' OR
        old.town <> '' OR old.access <> '' BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT
        'delete', seq, 'k31', trim(old.street || char(32) || old.postcode || char(32) || old.town || char(32) ||
        old.access) FROM sought WHERE kind = 31 AND id = old.id; DELETE FROM sought WHERE kind = 31 AND id = old.id;
        END
    """,
    """
    CREATE TRIGGER sought_client_preference_new AFTER INSERT ON client_preference WHEN new._gone = 0 AND (new.reason
        <> '') BEGIN INSERT INTO sought (kind, id, client) SELECT 32, new.id, new.client WHERE new._gone = 0 AND
        trim(new.reason) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k32', trim(new.reason)
        FROM sought WHERE kind = 32 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_client_preference_other AFTER UPDATE ON client_preference WHEN old.reason IS NOT
        new.reason OR old._gone IS NOT new._gone BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words)
        SELECT 'delete', seq, 'k32', trim(old.reason) FROM sought WHERE kind = 32 AND id = old.id; DELETE FROM
        sought WHERE kind = 32 AND id = old.id; INSERT INTO sought (kind, id, client) SELECT 32, new.id, new.client
        WHERE new._gone = 0 AND trim(new.reason) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq,
        'k32', trim(new.reason) FROM sought WHERE kind = 32 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_client_preference_gone AFTER DELETE ON client_preference WHEN old.reason <> '' BEGIN
        INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k32', trim(old.reason)
        FROM sought WHERE kind = 32 AND id = old.id; DELETE FROM sought WHERE kind = 32 AND id = old.id; END
    """,
    """
    CREATE TRIGGER sought_client_helper_new AFTER INSERT ON client_helper WHEN new._gone = 0 AND (new.name <> '' OR
        new.relation <> '' OR new.phone <> '' OR new.does <> '') BEGIN INSERT INTO sought (kind, id, client) SELECT
        33, new.id, new.client WHERE new._gone = 0 AND trim(new.name || char(32) || new.relation || char(32) ||
        new.phone || char(32) || new.does) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k33',
        trim(new.name || char(32) || new.relation || char(32) || new.phone || char(32) || new.does) FROM sought
        WHERE kind = 33 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_client_helper_other AFTER UPDATE ON client_helper WHEN old.name IS NOT new.name OR
        old.relation IS NOT new.relation OR old.phone IS NOT new.phone OR old.does IS NOT new.does OR old._gone IS
        NOT new._gone BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k33',
        trim(old.name || char(32) || old.relation || char(32) || old.phone || char(32) || old.does) FROM sought
        WHERE kind = 33 AND id = old.id; DELETE FROM sought WHERE kind = 33 AND id = old.id; INSERT INTO sought
        (kind, id, client) SELECT 33, new.id, new.client WHERE new._gone = 0 AND trim(new.name || char(32) ||
        new.relation || char(32) || new.phone || char(32) || new.does) <> ''; INSERT INTO sought_words (rowid, kind,
        words) SELECT seq, 'k33', trim(new.name || char(32) || new.relation || char(32) || new.phone || char(32) ||
        new.does) FROM sought WHERE kind = 33 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_client_helper_gone AFTER DELETE ON client_helper WHEN old.name <> '' OR old.relation <> ''
        OR old.phone <> '' OR old.does <> '' BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words)
        SELECT 'delete', seq, 'k33', trim(old.name || char(32) || old.relation || char(32) || old.phone || char(32)
        || old.does) FROM sought WHERE kind = 33 AND id = old.id; DELETE FROM sought WHERE kind = 33 AND id =
        old.id; END
    """,
    """
    CREATE TRIGGER sought_care_need_new AFTER INSERT ON care_need WHEN new._gone = 0 AND (new.care <> '') BEGIN
        INSERT INTO sought (kind, id, client) SELECT 34, new.id, new.client WHERE new._gone = 0 AND trim(new.care)
        <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k34', trim(new.care) FROM sought WHERE
        kind = 34 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_care_need_other AFTER UPDATE ON care_need WHEN old.care IS NOT new.care OR old._gone IS
        NOT new._gone BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k34',
        trim(old.care) FROM sought WHERE kind = 34 AND id = old.id; DELETE FROM sought WHERE kind = 34 AND id =
        old.id; INSERT INTO sought (kind, id, client) SELECT 34, new.id, new.client WHERE new._gone = 0 AND
        trim(new.care) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k34', trim(new.care) FROM
        sought WHERE kind = 34 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_care_need_gone AFTER DELETE ON care_need WHEN old.care <> '' BEGIN INSERT INTO
        sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k34', trim(old.care) FROM sought
        WHERE kind = 34 AND id = old.id; DELETE FROM sought WHERE kind = 34 AND id = old.id; END
    """,
    """
    CREATE TRIGGER sought_visit_new AFTER INSERT ON visit WHEN new._gone = 0 AND (new.cancel_reason <> '' OR
        new.extra_reason <> '') BEGIN INSERT INTO sought (kind, id, client) SELECT 40, new.id, new.client WHERE
        new._gone = 0 AND trim(new.cancel_reason || char(32) || new.extra_reason) <> ''; INSERT INTO sought_words
        (rowid, kind, words) SELECT seq, 'k40', trim(new.cancel_reason || char(32) || new.extra_reason) FROM sought
        WHERE kind = 40 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_visit_other AFTER UPDATE ON visit WHEN old.cancel_reason IS NOT new.cancel_reason OR
        old.extra_reason IS NOT new.extra_reason OR old._gone IS NOT new._gone BEGIN INSERT INTO sought_words
        (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k40', trim(old.cancel_reason || char(32) ||
        old.extra_reason) FROM sought WHERE kind = 40 AND id = old.id; DELETE FROM sought WHERE kind = 40 AND id =
        old.id; INSERT INTO sought (kind, id, client) SELECT 40, new.id, new.client WHERE new._gone = 0 AND
        trim(new.cancel_reason || char(32) || new.extra_reason) <> ''; INSERT INTO sought_words (rowid, kind, words)
        SELECT seq, 'k40', trim(new.cancel_reason || char(32) || new.extra_reason) FROM sought WHERE kind = 40 AND
        id = new.id; END
    """,
    """
    CREATE TRIGGER sought_visit_gone AFTER DELETE ON visit WHEN old.cancel_reason <> '' OR old.extra_reason <> ''
        BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k40',
        trim(old.cancel_reason || char(32) || old.extra_reason) FROM sought WHERE kind = 40 AND id = old.id; DELETE
        FROM sought WHERE kind = 40 AND id = old.id; END
    """,
    """
    CREATE TRIGGER sought_note_new AFTER INSERT ON note WHEN new._gone = 0 AND (new.text <> '') BEGIN INSERT INTO
        sought (kind, id, client) SELECT 50, new.id, new.client WHERE new._gone = 0 AND trim(new.text) <> ''; INSERT
        INTO sought_words (rowid, kind, words) SELECT seq, 'k50', trim(new.text) FROM sought WHERE kind = 50 AND id
        = new.id; END
    """,
    """
    CREATE TRIGGER sought_note_other AFTER UPDATE ON note WHEN old.text IS NOT new.text OR old._gone IS NOT
        new._gone BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k50',
        trim(old.text) FROM sought WHERE kind = 50 AND id = old.id; DELETE FROM sought WHERE kind = 50 AND id =
        old.id; INSERT INTO sought (kind, id, client) SELECT 50, new.id, new.client WHERE new._gone = 0 AND
        trim(new.text) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k50', trim(new.text) FROM
        sought WHERE kind = 50 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_note_gone AFTER DELETE ON note WHEN old.text <> '' BEGIN INSERT INTO sought_words
        (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k50', trim(old.text) FROM sought WHERE kind = 50
        AND id = old.id; DELETE FROM sought WHERE kind = 50 AND id = old.id; END
    """,
    """
    CREATE TRIGGER sought_task_new AFTER INSERT ON task WHEN new._gone = 0 AND (new.title <> '') BEGIN INSERT INTO
        sought (kind, id, client) SELECT 51, new.id, new.client WHERE new._gone = 0 AND trim(new.title) <> '';
        INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k51', trim(new.title) FROM sought WHERE kind = 51
        AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_task_other AFTER UPDATE ON task WHEN old.title IS NOT new.title OR old._gone IS NOT
        new._gone BEGIN INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k51',
        trim(old.title) FROM sought WHERE kind = 51 AND id = old.id; DELETE FROM sought WHERE kind = 51 AND id =
        old.id; INSERT INTO sought (kind, id, client) SELECT 51, new.id, new.client WHERE new._gone = 0 AND
        trim(new.title) <> ''; INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k51', trim(new.title) FROM
        sought WHERE kind = 51 AND id = new.id; END
    """,
    """
    CREATE TRIGGER sought_task_gone AFTER DELETE ON task WHEN old.title <> '' BEGIN INSERT INTO sought_words
        (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k51', trim(old.title) FROM sought WHERE kind = 51
        AND id = old.id; DELETE FROM sought WHERE kind = 51 AND id = old.id; END
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 10, id, NULL FROM nurse WHERE _gone = 0 AND trim(nurse.phone ||
        char(32) || nurse.email || char(32) || nurse.home_address) <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k10', trim(nurse.phone || char(32) ||
        nurse.email || char(32) || nurse.home_address) FROM sought JOIN nurse ON nurse.id = sought.id WHERE
        sought.kind = 10 ORDER BY sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 30, id, client.id FROM client WHERE _gone = 0 AND trim(client.phone
        || char(32) || client.about) <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k30', trim(client.phone || char(32) ||
        client.about) FROM sought JOIN client ON client.id = sought.id WHERE sought.kind = 30 ORDER BY sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 31, id, address.client FROM address WHERE _gone = 0 AND
        trim(address.street || char(32) || address.postcode || char(32) || address.town || char(32) ||
        address.access) <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k31', trim(address.street || char(32) ||
        address.postcode || char(32) || address.town || char(32) || address.access) FROM sought JOIN address ON
        address.id = sought.id WHERE sought.kind = 31 ORDER BY sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 32, id, client_preference.client FROM client_preference WHERE _gone
        = 0 AND trim(client_preference.reason) <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k32', trim(client_preference.reason) FROM
        sought JOIN client_preference ON client_preference.id = sought.id WHERE sought.kind = 32 ORDER BY sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 33, id, client_helper.client FROM client_helper WHERE _gone = 0 AND
        trim(client_helper.name || char(32) || client_helper.relation || char(32) || client_helper.phone || char(32)
        || client_helper.does) <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k33', trim(client_helper.name || char(32) ||
        client_helper.relation || char(32) || client_helper.phone || char(32) || client_helper.does) FROM sought
        JOIN client_helper ON client_helper.id = sought.id WHERE sought.kind = 33 ORDER BY sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 34, id, care_need.client FROM care_need WHERE _gone = 0 AND
        trim(care_need.care) <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k34', trim(care_need.care) FROM sought JOIN
        care_need ON care_need.id = sought.id WHERE sought.kind = 34 ORDER BY sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 40, id, visit.client FROM visit WHERE _gone = 0 AND
        trim(visit.cancel_reason || char(32) || visit.extra_reason) <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k40', trim(visit.cancel_reason || char(32) ||
        visit.extra_reason) FROM sought JOIN visit ON visit.id = sought.id WHERE sought.kind = 40 ORDER BY
        sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 50, id, note.client FROM note WHERE _gone = 0 AND trim(note.text)
        <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k50', trim(note.text) FROM sought JOIN note ON
        note.id = sought.id WHERE sought.kind = 50 ORDER BY sought.seq
    """,
    """
    INSERT INTO sought (kind, id, client) SELECT 51, id, task.client FROM task WHERE _gone = 0 AND trim(task.title)
        <> '' ORDER BY id
    """,
    """
    INSERT INTO sought_words (rowid, kind, words) SELECT sought.seq, 'k51', trim(task.title) FROM sought JOIN task
        ON task.id = sought.id WHERE sought.kind = 51 ORDER BY sought.seq
    """,
)
"""Statements that SQLite reads one by one."""
