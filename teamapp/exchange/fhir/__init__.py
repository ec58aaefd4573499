"""A client who moves to another provider, as a FHIR R4 bundle of eight kinds of resources."""
