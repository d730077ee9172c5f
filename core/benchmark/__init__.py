"""How fast networks and the whole pipeline are on this computer."""
