"""The text that a widget paints, in the order in which it is seen."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import (
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

_DPI = 96
_GAP = " | "
# With the marks that give a line its direction.
_ISOLATES = dict.fromkeys((0x200E, 0x200F, *range(0x2066, 0x206A)))
_Element = QPainterPath.Element
_Metric = QPaintDevice.PaintDeviceMetric

# What is further apart, in px, are two words.
_APART = 2.0


class Piece(NamedTuple):
    """Letters that Qt paints at once; they have one direction."""

    top: int
    left: float
    text: str
    width: float

    @property
    def right(self) -> float:
        return self.left + self.width


def painted_pieces(widget: QWidget) -> list[Piece]:
    """From top to bottom and from left to right, without isolates."""
    device = _Device(widget)
    widget.render(device, QPoint())
    pieces = (one._replace(text=one.text.translate(_ISOLATES)) for one in device.engine.pieces)
    return sorted(one for one in pieces if one.text)


def painted_lines(widget: QWidget) -> list[str]:
    """The pieces of each line together; inside of one that is read from right to left, letters are
    in the order in which they are read."""
    lines: list[str] = []
    before: Piece | None = None
    for piece in painted_pieces(widget):
        if before is None or before.top != piece.top:
            lines.append(piece.text)
        else:
            gap = _GAP if piece.left - before.right > _APART else ""
            lines[-1] += f"{gap}{piece.text}"
        before = piece
    return lines


class _Engine(QPaintEngine):
    """Paints nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.pieces: list[Piece] = []
        self._transform = QTransform()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._transform = state.transform()

    def drawTextItem(self, at: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        place = self._transform.map(
            QPointF(at.x, at.y) if isinstance(at, _Element) else QPointF(at)
        )
        self.pieces.append(Piece(round(place.y()), place.x(), item.text(), item.width()))

    def drawPath(self, _path: QPainterPath) -> None:
        pass

    def drawPolygon(self, *_shape: Any) -> None:
        pass

    def drawPixmap(self, *_picture: Any) -> None:
        pass


class _Device(QPaintDevice):
    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Engine()
        self._metrics = {
            _Metric.PdmWidth: widget.width(),
            _Metric.PdmHeight: widget.height(),
            _Metric.PdmWidthMM: widget.width(),
            _Metric.PdmHeightMM: widget.height(),
            _Metric.PdmDpiX: _DPI,
            _Metric.PdmDpiY: _DPI,
            _Metric.PdmPhysicalDpiX: _DPI,
            _Metric.PdmPhysicalDpiY: _DPI,
            _Metric.PdmDepth: 32,
            _Metric.PdmNumColors: 2**31 - 1,
            _Metric.PdmDevicePixelRatio: 1,
            _Metric.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)
