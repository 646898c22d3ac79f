"""Accompaniment (伴走) and its crossings between the professional and the circle of people."""
