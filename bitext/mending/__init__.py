"""What is mended before and after a small model translates: tables of patterns, and what serves both languages."""
