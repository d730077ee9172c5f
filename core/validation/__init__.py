"""The pipeline against rendered walkers and other movements with known angles."""
