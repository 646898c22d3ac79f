"""The living chart of a person: on the page, alone, to print and to take along."""
