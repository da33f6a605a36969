-- The keys that seal what is personal. Keep them in another database than the events.

CREATE TABLE $key (
    stream text  NOT NULL PRIMARY KEY,
    key    bytea NOT NULL CHECK (length(key) = 32)
);
