"""The four themes: light and dark, each also in high contrast."""

from __future__ import annotations

from ui.theme.tokens import ChipLook, Colours

LIGHT = Colours(
    "light",
    dark=False,
    tones={
        "app": "#F5F6F8", "surface": "#FFFFFF", "subtle": "#F6F8FA", "sidebar": "#ECEFF2", "hover": "#E3E8ED",
        "border": "#E3E7EC", "strong": "#C7CFD8", "input": "#7E8B98",
        "text": "#16202A", "secondary": "#4B5966", "tertiary": "#5C6A77",
        "accent": "#0B6E69", "on_accent": "#FFFFFF", "soft": "#DCF1EE",
        "danger": "#BC2F1D", "danger_soft": "#FCE7E2", "warn": "#8F5400", "warn_soft": "#FFF0D4",
        "ok": "#1B7444", "ok_soft": "#E0F4E8", "shadow": "#16202A",
    },
    chips={
        "early": ChipLook("#C4E6FA", "#0A3A57", "#8CC6EA"),
        "late": ChipLook("#FFCB7A", "#4F2D00", "#E5A642"),
        "evening": ChipLook("#9C86D6", "#150630", "#7C63C2"),
        "night": ChipLook("#2B3A67", "#FFFFFF", "#2B3A67"),
        "office": ChipLook("#FFFFFF", "#0B5F59", "#5FB3AB", "outline"),
        "training": ChipLook("#FFFFFF", "#5B4A00", "#BFA640", "outline"),
        "leave": ChipLook("#EDF0F3", "#4B5966", "#C7CFD8", "hatch"),
        "sick": ChipLook("#FCE7E2", "#9A2414", "#E5A093", "hatch"),
    },
)  # fmt: skip

DARK = Colours(
    "dark",
    dark=True,
    tones={
        "app": "#11161B", "surface": "#181F26", "subtle": "#1D252D", "sidebar": "#0D1216", "hover": "#232D36",
        "border": "#28323C", "strong": "#3B4854", "input": "#6B7986",
        "text": "#E8EDF1", "secondary": "#AFBAC5", "tertiary": "#8A97A4",
        "accent": "#35BDAF", "on_accent": "#04201D", "soft": "#143A37",
        "danger": "#FF8F7A", "danger_soft": "#3D1F1A", "warn": "#F3BD5E", "warn_soft": "#3A2C12",
        "ok": "#6FD39D", "ok_soft": "#143223", "shadow": "#000000",
    },
    chips={
        "early": ChipLook("#A9D8F5", "#06283D", "#A9D8F5"),
        "late": ChipLook("#E09F3A", "#2B1700", "#E09F3A"),
        "evening": ChipLook("#7358C4", "#FFFFFF", "#8D75D8"),
        "night": ChipLook("#1F2C57", "#D5DEFF", "#4A5FA6"),
        "office": ChipLook("#181F26", "#7FD6CB", "#3B857D", "outline"),
        "training": ChipLook("#181F26", "#E6CF76", "#84743A", "outline"),
        "leave": ChipLook("#222B34", "#AFBAC5", "#3B4854", "hatch"),
        "sick": ChipLook("#3D1F1A", "#FF9F8C", "#7A4237", "hatch"),
    },
)  # fmt: skip

CONTRAST_LIGHT = Colours(
    "contrast-light",
    dark=False,
    tones={
        **LIGHT.tones,
        "app": "#FFFFFF", "subtle": "#FFFFFF", "sidebar": "#FFFFFF", "hover": "#D9E0E6", "border": "#4B5966",
        "strong": "#16202A", "input": "#000000", "text": "#000000", "secondary": "#1B242C", "tertiary": "#2B363F",
        "accent": "#00504C", "danger": "#8F1A0B", "warn": "#633A00", "ok": "#0A522C",
    },
    chips=LIGHT.chips,
)  # fmt: skip

CONTRAST_DARK = Colours(
    "contrast-dark",
    dark=True,
    tones={
        **DARK.tones,
        "app": "#000000", "surface": "#000000", "subtle": "#000000", "sidebar": "#000000", "hover": "#2B3640",
        "border": "#8A97A4", "strong": "#E8EDF1", "input": "#FFFFFF",
        "text": "#FFFFFF", "secondary": "#E8EDF1", "tertiary": "#D3DBE2",
        "accent": "#5FE3D5", "danger": "#FFB3A4", "warn": "#FFD58A", "ok": "#96EBBB",
    },
    chips={
        **DARK.chips,
        "office": ChipLook("#000000", "#9FEAE0", "#5FB3AB", "outline"),
        "training": ChipLook("#000000", "#FFE89A", "#BFA640", "outline"),
    },
)  # fmt: skip

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}
