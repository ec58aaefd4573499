"""The network around the engine, in the app."""
