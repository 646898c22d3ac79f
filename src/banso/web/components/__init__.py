"""The pieces a page is made of: shapes, fields, tags. Every state stands in the gallery."""
