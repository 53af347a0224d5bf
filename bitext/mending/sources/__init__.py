"""Sources said plainly before a small model translates them."""
