"""What small models get wrong in Spanish translations."""
