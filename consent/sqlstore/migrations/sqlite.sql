-- The ledger of consent in SQLite. Events are only ever added: the triggers
-- refuse every other way of touching them. $ stands for the prefix of the tables.

CREATE TABLE $ledger (
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT;

INSERT INTO $ledger (version) VALUES (1);

CREATE TABLE $event (
    stream TEXT    NOT NULL,
    seq    INTEGER NOT NULL CHECK (seq > 0),
    key    BLOB    NOT NULL CHECK (length(key) = 16),
    hash   BLOB    NOT NULL CHECK (length(hash) = 32),
    body   BLOB    NOT NULL CHECK (length(body) > 0),
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

-- One act is recorded once.
CREATE UNIQUE INDEX $event_key ON $event (stream, key);

-- The next event is the next number. This also stops INSERT OR REPLACE, which
-- would otherwise remove a row without a word where recursive_triggers is off.
CREATE TRIGGER $event_next BEFORE INSERT ON $event
WHEN NEW.seq <> 1 + coalesce((SELECT max(seq) FROM $event WHERE stream = NEW.stream), 0)
  OR EXISTS (SELECT 1 FROM $event WHERE stream = NEW.stream AND key = NEW.key)
BEGIN SELECT raise(ABORT, 'an event is added after the last one, and once'); END;

CREATE TRIGGER $event_no_update BEFORE UPDATE ON $event
BEGIN SELECT raise(ABORT, 'an event is never changed'); END;

CREATE TRIGGER $event_no_delete BEFORE DELETE ON $event
BEGIN SELECT raise(ABORT, 'an event is never removed'); END;
