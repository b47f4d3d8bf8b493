"""Calm drawn scenes in place of photographs: nothing to license, nobody in them."""

from articles.demo.pictures import city, land, rooms
from articles.demo.pictures.canvas import Canvas
from articles.demo.pictures.light import LIGHTS

SCENES = {scene.__name__: scene for module in (land, city, rooms) for scene in module.SCENES}


def draw(scene, light) -> bytes:
    """Return the scene of that name (see SCENES) in that light (see LIGHTS) as a JPEG of 1600 × 1067."""
    canvas = Canvas(LIGHTS[light], seed=f"{scene} {light}")
    SCENES[scene](canvas)
    return canvas.jpeg()
