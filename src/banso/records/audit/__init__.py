"""The log (閲覧・変更の記録): who opened what, who changed what, when, on which ground."""
