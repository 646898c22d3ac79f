"""Training: models of the guide, runs made from them, the running sheet, joining by code."""
