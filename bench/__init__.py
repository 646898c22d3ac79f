"""``make bench``: how fast the whole product answers, beside the floor of the same SQL.

Every task is a whole HTTP round trip to the real server. From the same run and the same
database come two floors: the very SQL statements of that request through plain psycopg,
and the same behind a bare WSGI application on the same kind of server. Nothing here is a
test: machines differ and are noisy, so medians and ratios are printed, not judged.
"""
