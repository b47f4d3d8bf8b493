"""The hour of a picture: the colours of its sky, its sun and whatever stands against them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Light:
    sky: tuple  # from the top down
    sun: str
    far: str  # hills and roofs in the haze
    near: str  # what stands in front
    water: tuple
    lamp: str  # windows, lanterns


LIGHTS = {
    "dawn": Light(
        ("#6f8799", "#a9b3b3", "#e4d0b2", "#f0d9b4"), "#ffe9bd", "#a39f99", "#2f4048", ("#b9b4a4", "#6f8085"), "#f6dca3"
    ),
    "day": Light(
        ("#7fa3b8", "#a9c3cc", "#d5dfda", "#e9e6d6"), "#fff7e0", "#9fb1b3", "#34505a", ("#9dbac0", "#58808c"), "#f3e3b8"
    ),
    "dusk": Light(
        ("#41506a", "#7d7688", "#c79b86", "#ecbd8c"), "#ffd79a", "#77707c", "#222a38", ("#b08d80", "#43495c"), "#ffd28a"
    ),
    "night": Light(
        ("#111a28", "#1d2b3c", "#33465a", "#4c5f6e"), "#dfe7ea", "#2b3a4a", "#0d141d", ("#34495a", "#16222f"), "#ffce7a"
    ),
}
