"""What is shown: one folder per place in the product."""
