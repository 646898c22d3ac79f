"""What is kept: one Django app per kind of record, each building only on earlier ones."""
