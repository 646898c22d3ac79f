"""Figures about many people, told with how sure they are and without betraying a single one."""
