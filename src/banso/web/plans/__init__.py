"""Plans of a person with their ends, and the crossings between the two wheels."""
