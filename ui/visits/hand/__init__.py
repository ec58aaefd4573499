"""A visit carried by mouse or keys."""
