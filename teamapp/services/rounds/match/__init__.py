"""Who suits a client: ranked, with reasons; and who could take one visit, with its exact price."""
