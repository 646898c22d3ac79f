"""Questionnaires as XLSForm (.xlsx), the form in which other programs build and exchange them."""
