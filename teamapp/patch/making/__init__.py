"""Makes a patch pack out of an OpenStreetMap extract. Only the worker imports this."""
