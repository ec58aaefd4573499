"""Parts of an inspector: captions with lines below, and a stack that parts them by lines."""
