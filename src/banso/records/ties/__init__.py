"""Ties (つながり): whom or what a person is connected with, and the role the person has there."""
