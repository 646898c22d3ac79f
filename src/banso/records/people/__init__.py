"""Persons (本人・相談者), their names, and the households they join and leave."""
