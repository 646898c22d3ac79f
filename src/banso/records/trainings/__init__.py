"""Training (研修): the models of the guide, runs made from them, who took part."""
