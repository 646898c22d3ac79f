"""The doors to a record: who may read, applied in one place. Owns no tables."""
