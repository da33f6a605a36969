-- The keys that seal what is personal. Keep them in another file than the events.

CREATE TABLE $key (
    stream TEXT NOT NULL PRIMARY KEY,
    key    BLOB NOT NULL CHECK (length(key) = 32)
) STRICT, WITHOUT ROWID;
