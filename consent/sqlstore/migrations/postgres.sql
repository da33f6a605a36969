-- The ledger of consent in PostgreSQL. Events are only ever added: the triggers
-- refuse every other way of touching them. $ stands for the prefix or the schema
-- of the tables. Let one role own them and another one work with them:
--
--   GRANT SELECT, INSERT ON $event TO application; GRANT SELECT ON $ledger TO application;

CREATE TABLE $ledger (
    version integer NOT NULL CHECK (version > 0)
);

INSERT INTO $ledger (version) VALUES (1);

CREATE TABLE $event (
    stream text   NOT NULL,
    seq    bigint NOT NULL CHECK (seq > 0),
    key    bytea  NOT NULL CHECK (length(key) = 16),
    hash   bytea  NOT NULL CHECK (length(hash) = 32),
    body   bytea  NOT NULL CHECK (length(body) > 0),
    PRIMARY KEY (stream, seq),
    UNIQUE (stream, key)
);

CREATE FUNCTION $event_guard() RETURNS trigger LANGUAGE plpgsql AS
$guard$ BEGIN RAISE EXCEPTION 'an event is never changed or removed'; END $guard$;

CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE ON $event
    FOR EACH ROW EXECUTE FUNCTION $event_guard();

-- A row trigger does not see TRUNCATE.
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON $event
    FOR EACH STATEMENT EXECUTE FUNCTION $event_guard();
