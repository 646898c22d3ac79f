"""Who may see what, decided from facts alone, each decision with its reason."""
