"""Requests and answers, and how a request is signed."""
