"""Scenes of towns and of the ways between them."""

from math import pi, sin

from articles.demo.pictures.canvas import GROUND, mixed, rgb
from articles.demo.pictures.land import sea


def city(canvas):
    light = canvas.light
    canvas.glow(300, 320, 300, light.sun, 0.95)
    canvas.disc(300, 320, 48, (*rgb(light.sun), 235))
    for depth, base in enumerate((380, 440, 500, 566)):
        skyline(canvas, base, mixed(light.far, light.near, depth / 3), lit=depth > 0)
        if depth < 3:
            canvas.haze(base - 20, base + 90, light.sky[3], 60)
        if depth == 0:
            canvas.soften()


def skyline(canvas, base, colour, *, lit):
    """Roofs, domes and minarets along one line, down to the sheet's edge."""
    random, x = canvas.random, -20
    while x < 960:
        width, rise = random.uniform(30, 74), random.uniform(16, 84)
        canvas.box(x, base - rise, width, GROUND - base + rise, colour)
        ornament(canvas, random.choice(("dome", "minaret", "", "", "tank", "")), x + width / 2, base - rise, colour)
        if lit:
            windows(canvas, x, base - rise, width)
        x += width * random.uniform(0.8, 1.05)


def windows(canvas, x, top, width):
    for row in range(4):
        for place in range(int(width // 14)):
            if canvas.random.random() < 0.22:
                canvas.box(x + 7 + place * 14, top + 12 + row * 18, 4.5, 7, (*rgb(canvas.light.lamp), 190))


def ornament(canvas, kind, x, top, colour):
    if kind == "dome":
        canvas.box(x - 19, top - 8, 38, 9, colour)
        canvas.disc(x, top - 8, 19, colour, flat=1.05)
        canvas.line([(x, top - 26), (x, top - 40)], colour, 1.6)
    elif kind == "minaret":
        canvas.box(x - 6, top - 74, 12, 75, colour)
        canvas.box(x - 10, top - 58, 20, 5, colour)
        canvas.shape([(x - 7, top - 74), (x + 7, top - 74), (x, top - 100)], colour)
    elif kind == "tank":
        canvas.box(x - 8, top - 14, 16, 10, colour)
        canvas.line([(x - 6, top), (x - 6, top - 6)], colour, 1.5)


def bridge(canvas):
    light = canvas.light
    canvas.glow(480, 350, 320, light.sun, 0.9)
    skyline(canvas, 404, mixed(light.far, light.sky[3], 0.4), lit=False)
    canvas.soften(2.5)
    sea(canvas, 420, glint=480)
    dark = light.near
    for tower in (300, 680):
        for cable in range(1, 13):
            top = 150 + cable * 5
            for side in (-1, 1):
                canvas.line([(tower, top), (tower + side * cable * 17, 424)], (*rgb(dark), 190), 1.3)
    canvas.shape([(-10, 424), (970, 424), (970, 438), (-10, 438)], dark)
    canvas.box(-10, 420, 980, 3, mixed(dark, light.lamp, 0.3))
    for tower in (300, 680):
        canvas.shape([(tower - 15, 560), (tower - 8, 130), (tower + 8, 130), (tower + 15, 560)], dark)
        canvas.disc(tower, 566, 60, (*rgb(dark), 70), flat=0.12)
    for x in range(14, 960, 62):
        canvas.disc(x, 417, 2.6, light.lamp)


def train(canvas):
    light = canvas.light
    canvas.glow(250, 290, 280, light.sun, 0.9)
    canvas.hills(372, 80, mixed(light.far, light.sky[3], 0.35), bends=5)
    canvas.hills(388, 30, light.far, bends=9)
    canvas.soften()
    earth = mixed("#a58f68", light.near, 0.2)
    canvas.ground([(0, 390), (960, 386)], earth)
    rails(canvas, 330, earth)
    for pole in range(6):
        near = 0.25 + pole * pole * 0.075
        canvas.line(
            [(310 - pole * pole * 16, 396 + near * 50), (310 - pole * pole * 16, 396 - near * 120)],
            light.near,
            near * 4,
        )
    carriages(canvas)


def rails(canvas, vanish, earth):
    """A track that runs from the sheet's foot to its vanishing point."""
    light = canvas.light
    canvas.shape([(vanish - 4, 392), (vanish + 4, 392), (560, GROUND), (140, GROUND)], mixed(earth, light.near, 0.35))
    for sleeper in range(26):
        share = (sleeper / 25) ** 2.2
        middle, half = vanish + (350 - vanish) * share, 5 + 190 * share
        canvas.box(middle - half, 393 + 262 * share, half * 2, 0.6 + 9 * share, mixed(light.near, earth, 0.3))
    for foot in (232, 468):
        canvas.shape([(vanish - 1, 392), (vanish + 1, 392), (foot + 8, GROUND), (foot - 8, GROUND)], light.sky[1])


def carriages(canvas):
    light = canvas.light
    body, roof = mixed("#2f5668", light.near, 0.25), mixed(light.near, "#000000", 0.15)
    canvas.shape([(352, 384), (352, 396), (960, 640), (960, 140)], body)
    canvas.shape([(352, 384), (960, 140), (960, 108), (352, 381)], roof)
    canvas.shape([(352, 391), (960, 462), (960, 486), (352, 392)], mixed("#d8c9a2", light.sky[3], 0.3))
    for number in range(9):
        near, far = 1 - number * 0.1, 1 - number * 0.1 - 0.062
        left, right = 352 + 608 * far**1.9, 352 + 608 * near**1.9
        canvas.shape([window(left, 0.3), window(right, 0.3), window(right, 0.58), window(left, 0.58)], light.lamp)


def window(x, height):
    """The point at this share of the carriage's side, measured down from the roof, at `x`."""
    share = (x - 352) / 608
    top, foot = 384 - 244 * share, 396 + 244 * share
    return x, top + (foot - top) * height


def market(canvas):
    """A vaulted market, arch behind arch, to the light at its end."""
    light = canvas.light
    canvas.shade(0, GROUND, mixed("#3a2c24", light.near, 0.1), mixed("#5b4636", light.near, 0.1))
    for depth in range(9):
        share = depth / 8
        half, top = 470 - 400 * share**0.75, 10 + 300 * share**0.8
        colour = mixed(mixed("#3b2c23", light.near, 0.08), "#f3d9a8", share**1.5 * 0.9)
        arch(canvas, 480, top, half, 660 - 200 * share**0.8, colour)
    floor = [(480 - 66, 462), (480 + 66, 462), (960, GROUND), (0, GROUND)]
    canvas.shape(floor, (*rgb(light.sun), 70))
    for depth in range(6, 0, -1):
        spread, y, size = 80 + 300 / depth, 430 - 190 / depth, 30 / depth + 4
        for side in (-1, 1):
            lantern(canvas, 480 + side * spread, y, size)
            stall(canvas, 480 + side * (spread + 40 / depth), 470 + 130 / depth, 90 / depth + 12)


def arch(canvas, x, top, half, base, colour):
    canvas.box(x - half, top + half, half * 2, max(0, base - top - half), colour)
    canvas.disc(x, top + half, half, colour)


def lantern(canvas, x, y, size):
    canvas.glow(x, y, size * 3.4, canvas.light.lamp, 0.75)
    canvas.line([(x, y - size), (x, y - size * 3)], (20, 14, 10), 1.2)
    canvas.disc(x, y, size * 0.6, canvas.light.lamp, flat=1.2)


def stall(canvas, x, y, size):
    wood = mixed("#2a1f19", canvas.light.near, 0.3)
    canvas.box(x - size / 2, y, size, size * 0.6, wood)
    for place in range(5):
        tint = canvas.random.choice(("#a9572f", "#8f7a2e", "#5f6f38", "#7c3b33", "#b98c46"))
        canvas.disc(x - size * 0.4 + place * size * 0.2, y - 1, size * 0.13, mixed(tint, wood, 0.2))


def road(canvas):
    """A mountain road at the end of the day."""
    light = canvas.light
    canvas.glow(620, 250, 280, light.sun, 0.9)
    for level, height, share in ((330, 150, 0.0), (390, 110, 0.35), (450, 80, 0.6)):
        canvas.hills(level, height, mixed(mixed(light.far, light.sky[3], 0.25), light.near, share), bends=5)
        canvas.haze(level - 30, level + 70, light.sky[3], 70)
    canvas.ground([(0, 470), (300, 452), (620, 474), (960, 446)], mixed("#6f6a55", light.near, 0.4))
    edges = [[], []]
    for step in range(60):
        share = step / 59
        middle = 560 + 190 * sin(share * pi * 1.7) * (0.35 + share) - 220 * share**2
        for edge, side in zip(edges, (-1, 1), strict=True):
            edge.append((middle + side * (6 + 190 * share**1.8), 462 + 198 * share))
    canvas.shape([*edges[0], *reversed(edges[1])], mixed("#4b5154", light.near, 0.4))
    for step in range(4, 58, 5):
        one, two = ((edges[0][at][0] + edges[1][at][0]) / 2 for at in (step, step + 1))
        canvas.line([(one, edges[0][step][1]), (two, edges[0][step + 1][1])], "#e9e1c9", 0.8 + step * 0.09)


SCENES = (city, bridge, train, market, road)
