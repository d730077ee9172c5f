"""A folder of recordings, in worker processes."""
