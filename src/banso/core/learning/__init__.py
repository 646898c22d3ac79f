"""What it means that somebody has learnt something (学び), told from facts alone."""
