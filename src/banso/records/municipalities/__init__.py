"""Municipalities (実施主体の自治体): one database schema each, and nothing shared between them."""
