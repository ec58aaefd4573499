"""A text in one of the sizes, weights and tones of the design."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.parts.restyle import set_style_property
from ui.theme.look import look
from ui.theme.tokens import Tone, TypeSize, Weight

LARGE_PERCENT = 150
"""From this text size on a line may become two rather than be cut."""


class Label(QLabel):
    """Plain text; `wrap` lets it grow in height instead of width.

    At large text a line that is not to wrap still does where the room ends: it asks for all of its width, takes less.
    """

    gives_way = True
    """Whether a line wraps at large text; one that cuts itself with dots does not."""

    def __init__(
        self,
        text: str = "",
        *,
        size: TypeSize = "body",
        weight: Weight = "regular",
        tone: Tone = "text",
        wrap: bool = False,
        soft: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`soft` asks for one line and takes two where the room ends, as every line does at large text."""
        super().__init__(text, parent)
        self._size, self._weight, self._tabular = size, weight, tabular
        self.setTextFormat(self.textFormat().PlainText)
        self._soft = soft or (self.gives_way and not wrap and look().text_percent >= LARGE_PERCENT)
        self.setWordWrap(wrap or self._soft)
        if wrap or self._soft:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.set_tone(tone)
        self._dress()

    def set_tone(self, tone: Tone) -> None:
        """Another colour of the theme."""
        set_style_property(self, "tone", tone)

    def sizeHint(self) -> QSize:
        return self._line_size() if self._soft else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        if not self._soft:
            return super().minimumSizeHint()
        metrics, line = self.fontMetrics(), self._line_size()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        beside = line.width() - metrics.horizontalAdvance(self.text())
        return QSize(min(longest + max(0, beside), line.width()), line.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _line_size(self) -> QSize:
        """What one line needs, margins and all: a text that is a fraction of a pixel wider than its room would wrap."""
        metrics, margins = QFontMetricsF(self.font()), self.contentsMargins()
        lines = self.text().split("\n")
        width = ceil(max(metrics.horizontalAdvance(line) for line in lines)) + 1 + margins.left() + margins.right()
        return QSize(width + 2 * self.margin(), ceil(metrics.height()) * len(lines) + margins.top() + margins.bottom())

    def _dress(self) -> None:
        font = look().font(self._size, self._weight, tabular=self._tabular)
        if self.font() != font:
            self.setFont(font)


def title(text: str) -> Label:
    """The name of a page."""
    return Label(text, size="title", weight="strong")


def strong(text: str) -> Label:
    """The head of a card or a list."""
    return Label(text, weight="strong")


def small(text: str, *, wrap: bool = False, soft: bool = False, tone: Tone = "secondary") -> Label:
    """A line beside or below something."""
    return Label(text, size="small", tone=tone, wrap=wrap, soft=soft)


def caption(text: str) -> Label:
    """The smallest text: heads of groups, keys, units."""
    return Label(text, size="caption", weight="medium", tone="tertiary")


def flowing(text: str, *, size: TypeSize = "body", weight: Weight = "regular", tone: Tone = "text") -> Label:
    """A wrapped label for sheets that are as high as what is inside.

    Qt's own hint for a wrapped text supposes half the width; as a least height it would leave holes in a sheet.
    """
    label = Label(text, size=size, weight=weight, tone=tone, wrap=True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def flowing_small(text: str, *, tone: Tone = "secondary") -> Label:
    """The same in the smaller size."""
    return flowing(text, size="small", tone=tone)
