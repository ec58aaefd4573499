"""Puts a document on pages: into a PDF file, or on a printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.paper.flow import Flow, Foot

_DOTS_AN_INCH = 288
_POINTS_AN_INCH = 72


class Paper(Protocol):
    """A document: what it is called, how the sheet lies, and what is written."""

    @property
    def title(self) -> str: ...

    @property
    def landscape(self) -> bool: ...

    def write(self, flow: Flow) -> None: ...


class NotWritten(Exception):
    """The file, or the printer, did not take it."""


def write_pdf(paper: Paper, file: Path, *, foot: str) -> int:
    """A PDF with embedded fonts, whose text can be searched; returns its pages. Raises NotWritten."""
    pages = count_pages(paper, foot=foot)
    writer = QPdfWriter(str(file))
    _lay(writer, paper)
    if not _write(writer, paper, Foot(foot, pages, paper.title), writer.newPage) or not file.is_file():
        raise NotWritten(str(file))
    return pages


def count_pages(paper: Paper, *, foot: str) -> int:
    """How many pages it takes: it is written once into nothing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer, turns = QPdfWriter(buffer), [0]
    _lay(writer, paper)

    def turn() -> None:
        writer.newPage()
        turns[0] += 1

    _write(writer, paper, Foot(foot, title=paper.title), turn)
    return 1 + turns[0]


def print_on(device: QPagedPaintDevice, paper: Paper, *, foot: str) -> None:
    """The same on a printer that a person has chosen. Raises NotWritten."""
    pages = count_pages(paper, foot=foot)
    device.setPageOrientation(_orientation(paper))
    if not _write(device, paper, Foot(foot, pages, paper.title), device.newPage):
        raise NotWritten("")


def _write(device: QPagedPaintDevice, paper: Paper, foot: Foot, turn: Callable[[], object]) -> bool:
    """Everything in points, from the corner of the sheet."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / _POINTS_AN_INCH
    painter.scale(scale, scale)
    size = device.pageLayout().fullRect(QPageLayout.Unit.Point)
    flow = Flow(painter, size.size(), foot, turn)
    paper.write(flow)
    flow.end()
    return painter.end()


def _lay(writer: QPdfWriter, paper: Paper) -> None:
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(_orientation(paper))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS_AN_INCH)
    writer.setTitle(paper.title)


def _orientation(paper: Paper) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if paper.landscape else QPageLayout.Orientation.Portrait
