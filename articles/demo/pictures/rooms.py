"""Scenes of halls, rooms and stands."""

from articles.demo.pictures.canvas import GROUND, mixed, rgb


def columns(canvas):
    light = canvas.light
    stone = mixed("#ddd3c0", light.sky[3], 0.2)
    dark = mixed(stone, light.near, 0.7)
    canvas.glow(180, 120, 240, light.sun, 0.6)
    canvas.box(96, 196, 768, 400, dark)
    canvas.shape([(60, 168), (480, 36), (900, 168)], stone)
    canvas.shape([(140, 156), (480, 54), (820, 156)], mixed(stone, light.near, 0.2))
    canvas.box(60, 168, 840, 34, stone)
    canvas.box(60, 198, 840, 5, mixed(stone, light.near, 0.4))
    for place in range(8):
        column(canvas, 104 + place * 101, stone)
    for stair in range(6):
        canvas.box(
            60 - stair * 22, 556 + stair * 18, 840 + stair * 44, 18, mixed(stone, light.near, 0.1 + stair % 2 * 0.14)
        )


def column(canvas, x, stone):
    near = canvas.light.near
    canvas.box(x - 6, 203, 58, 16, mixed(stone, near, 0.08))
    canvas.box(x - 6, 540, 58, 16, mixed(stone, near, 0.12))
    for flute in range(12):
        share = flute / 11
        canvas.box(x + flute * 3.8, 219, 3.9, 321, mixed(stone, near, 0.05 + 0.45 * share**1.6 + (flute % 2) * 0.06))


def stadium(canvas):
    light, random = canvas.light, canvas.random
    canvas.shade(0, GROUND, "#1c2c38", "#2b4450", "#20323c")
    for x in (170, 480, 790):
        canvas.line([(x, 60), (x, 270)], "#12202a", 6)
    canvas.shape([(0, 220), (960, 220), (960, 420), (0, 420)], "#22353f")
    for row in range(22):
        for place in range(150):
            tint = random.choice(("#c9b58e", "#8d9ba0", "#a65a4c", "#e3dcc8", "#5c7480"))
            if random.random() < 0.7:
                canvas.disc(place * 6.5 + random.uniform(-2, 2), 234 + row * 8.2, 1.9, (*rgb(tint), 150))
    canvas.box(0, 214, 960, 8, "#14222b")
    canvas.box(0, 412, 960, 18, "#16242c")
    for strip in range(8):
        top, foot = 430, GROUND
        x, wide = 480 + (strip - 4) * 130, 480 + (strip - 4) * 330
        canvas.shape([(x, top), (x + 130, top), (wide + 330, foot), (wide, foot)], ("#4b7a4c", "#44714a")[strip % 2])
    canvas.ring(480, 520, 130, "#e4ead9", 3, flat=0.32)
    canvas.line([(0, 520), (960, 520)], "#e4ead9", 3)
    canvas.disc(480, 520, 5, "#e4ead9", flat=0.5)
    for x in (170, 480, 790):
        canvas.glow(x, 60, 210, "#fdf6dd", 0.62)
        for lamp in range(12):
            canvas.box(x - 38 + lamp % 6 * 13, 44 + lamp // 6 * 15, 10, 11, light.sun)


def library(canvas):
    light, random = canvas.light, canvas.random
    wood = mixed("#5a402c", light.near, 0.15)
    canvas.shade(0, GROUND, mixed(wood, "#000000", 0.25), wood)
    for shelf in range(5):
        y = 34 + shelf * 116
        canvas.box(0, y, 960, 102, mixed(wood, "#000000", 0.45))
        x = 8
        while x < 952:
            x += book(canvas, x, y + 102, random.uniform(62, 94))
        canvas.box(0, y + 102, 960, 14, mixed(wood, "#caa778", 0.3))
    for x in (-6, 312, 632, 950):
        canvas.box(x, 0, 16, GROUND, mixed(wood, "#caa778", 0.18))
    canvas.glow(480, 150, 420, light.lamp, 0.36)
    canvas.shape([(150, GROUND), (220, 560), (740, 560), (810, GROUND)], mixed(wood, "#000000", 0.3))
    canvas.shape([(220, 560), (740, 560), (744, 572), (216, 572)], mixed(wood, "#caa778", 0.4))
    canvas.shape([(380, 556), (476, 542), (480, 560), (386, 566)], "#efe6d0")
    canvas.shape([(484, 542), (580, 556), (574, 566), (480, 560)], "#e0d4b8")


def book(canvas, x, shelf, height):
    random = canvas.random
    width = random.uniform(8, 20)
    tint = mixed(
        random.choice(("#7b3a31", "#34545a", "#8a7440", "#46503a", "#b9a582", "#563a4c")), canvas.light.near, 0.15
    )
    canvas.box(x, shelf - height, width, height, tint)
    canvas.box(x, shelf - height, 2, height, mixed(tint, "#ffffff", 0.12))
    for band in (0.16, 0.8):
        canvas.box(x + 1, shelf - height * band, width - 2, 2, mixed("#d8bb7a", tint, 0.3))
    return width + (random.uniform(4, 12) if random.random() < 0.06 else 1)


def classroom(canvas):
    light = canvas.light
    canvas.shade(0, 420, mixed("#d9d2bf", light.sky[3], 0.2), mixed("#cfc6b0", light.near, 0.08))
    canvas.shade(420, GROUND, mixed("#9a8568", light.near, 0.1), mixed("#7f6b52", light.near, 0.2))
    canvas.box(70, 90, 470, 236, mixed("#6b5338", light.near, 0.1))
    canvas.box(82, 102, 446, 212, mixed("#34524a", light.near, 0.15))
    for stroke, long in enumerate((250, 180, 300, 140)):
        canvas.line([(500, 138 + stroke * 42), (500 - long, 140 + stroke * 42)], (235, 238, 228, 130), 3)
    for x in (620, 780):
        canvas.box(x, 84, 130, 220, mixed("#f4f0e2", light.sky[2], 0.3))
        canvas.box(x + 8, 92, 54, 204, light.sky[1])
        canvas.box(x + 68, 92, 54, 204, light.sky[2])
        canvas.shape([(x, 304), (x + 130, 304), (x - 90, GROUND), (x - 330, GROUND)], (*rgb(light.sun), 48))
    for row, (y, size) in enumerate(((430, 0.62), (492, 0.85), (580, 1.2))):
        for place in range(-3, 4):
            bench(canvas, 470 + place * 190 * size + row * 12, y, size)


def bench(canvas, x, y, size):
    wood = mixed("#a8804f", canvas.light.near, 0.15)
    for leg in (-58, 52):
        canvas.box(x + leg * size, y, 6 * size, 70 * size, mixed("#3c4144", canvas.light.near, 0.3))
    canvas.shape(
        [(x - 56 * size, y - 22 * size), (x + 56 * size, y - 22 * size), (x + 68 * size, y), (x - 68 * size, y)], wood
    )
    canvas.box(x - 68 * size, y, 136 * size, 8 * size, mixed(wood, canvas.light.near, 0.4))


def observatory(canvas):
    light, random = canvas.light, canvas.random
    canvas.shade(0, GROUND, "#0f1726", "#1c2a40", "#3b4c62", "#7a7a80")
    for _ in range(420):
        canvas.disc(
            random.uniform(0, 960),
            random.uniform(0, 430) ** 0.98,
            random.choice((0.6, 0.8, 1.5)),
            (240, 240, 230, random.randint(60, 230)),
        )
    for _ in range(220):
        along = random.uniform(0, 1)
        canvas.glow(960 * along, 360 - 330 * along + random.gauss(0, 26), random.uniform(8, 30), "#aab6c8", 0.07)
    canvas.hills(520, 90, "#2a3644", bends=5)
    canvas.ground([(0, 600), (250, 540), (480, 500), (700, 528), (960, 590)], "#121a24")
    canvas.box(382, 396, 196, 116, "#cfcabd")
    canvas.box(500, 396, 78, 116, "#9d9b94")
    canvas.disc(480, 396, 104, "#dcd7ca")
    canvas.shape([(500, 300), (584, 392), (578, 396), (470, 396), (484, 292)], "#a9a7a0")
    canvas.shape([(452, 294), (492, 292), (516, 396), (448, 396)], "#10161f")
    canvas.line([(478, 392), (456, 268)], "#6f7780", 15)
    canvas.box(366, 392, 228, 10, "#8a8983")
    canvas.box(464, 452, 30, 60, mixed(light.lamp, "#3a2a18", 0.2))
    canvas.glow(478, 480, 80, light.lamp, 0.5)


def stage(canvas):
    """A theatre's stage before the play."""
    light = canvas.light
    canvas.shade(0, GROUND, "#2a1517", "#3a1b1c", "#1c0f11")
    canvas.box(150, 110, 660, 380, "#17191f")
    canvas.shade(110, 114, "#17191f", "#17191f")
    for x, side in ((300, 1), (480, 0), (660, -1)):
        canvas.shape(
            [(x - 8, 90), (x + 8, 90), (x + 110 + side * 90, 470), (x - 110 + side * 90, 470)], (*rgb(light.lamp), 44)
        )
    canvas.shape([(150, 470), (810, 470), (880, 540), (80, 540)], mixed("#7a5534", light.lamp, 0.2))
    canvas.disc(480, 500, 130, (*rgb(light.lamp), 90), flat=0.2)
    canvas.box(462, 430, 36, 5, "#0c0d10"), canvas.line([(466, 432), (460, 500)], "#0c0d10", 4)
    canvas.line([(494, 432), (500, 500)], "#0c0d10", 4), canvas.line([(466, 380), (466, 432)], "#0c0d10", 4)
    for start, sign in ((0, 1), (960, -1)):
        for fold in range(14):
            tint = mixed("#8a2e2c", "#3d1315", fold % 3 / 2.4)
            canvas.box(min(start + sign * fold * 15, start + sign * (fold + 1) * 15), 60, 15.5, 500, tint)
    for fold in range(32):
        tint = mixed("#9a3431", "#46171a", fold % 3 / 2.4)
        canvas.box(fold * 30, 0, 30.5, 92 + 16 * (fold % 2), tint)
        canvas.disc(fold * 30 + 15, 92 + 16 * (fold % 2), 15, tint, flat=0.6)
    canvas.box(0, 540, 960, 12, mixed("#caa05a", "#3d1315", 0.3))
    for row, y in enumerate((590, 632)):
        for seat in range(-1, 17):
            canvas.disc(seat * 62 + row * 31, y, 27, mixed("#150b0d", "#3d1315", row * 0.25), flat=0.9)


SCENES = (columns, stadium, library, classroom, observatory, stage)
