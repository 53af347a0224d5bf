"""What small models get wrong in English translations."""
