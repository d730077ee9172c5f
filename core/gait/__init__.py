"""Events, cycles and parameters of walking."""
