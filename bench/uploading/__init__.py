"""A film of two gigabytes on its way in: ``python -m bench.uploading``."""
