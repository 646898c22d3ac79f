"""Training (研修): how the steps of a session lie on the clock."""
