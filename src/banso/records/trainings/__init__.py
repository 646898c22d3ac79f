"""A guide's training models (研修モデル) and the training runs (研修) made from them."""
