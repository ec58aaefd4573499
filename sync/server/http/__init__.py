"""The shared log over HTTP: routes, signatures, limits, figures without names."""
