"""Banso (伴走): the record and compass of support that walks alongside."""
