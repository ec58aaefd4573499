"""The two roads that devices walk all day, on bare ASGI: asking the shared log, and waiting for news of it."""
