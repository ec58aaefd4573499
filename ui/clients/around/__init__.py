"""Who is around a client: faces, helpers, wishes about nurses, tasks."""
