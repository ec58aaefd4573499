"""Makes the street graph out of an OpenStreetMap extract; only this knows osmium."""
