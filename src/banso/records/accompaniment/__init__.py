"""Accompaniment (伴走): つなぎ, もどし, つなぎ直し between the desk and the circle of people."""
