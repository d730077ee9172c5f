"""The pipeline against rendered walkers with known angles."""
