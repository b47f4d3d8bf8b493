"""Scenes of land and water."""

from math import cos, pi, sin

from articles.demo.pictures.canvas import GROUND, mixed, rgb


def sea(canvas, level, glint=None):
    """Water from `level` down; where the sun stands over it, at `glint`, it shines."""
    canvas.shade(level, GROUND, *canvas.light.water)
    for row in range(26):
        y = level + 4 + row * row * 0.28
        for _ in range(2 + row // 5):
            x, long = canvas.random.uniform(-40, 960), canvas.random.uniform(20, 60 + row * 6)
            canvas.box(x, y, long, 1 + row * 0.06, (*rgb(canvas.light.sky[2]), 46))
        if glint is not None:
            half = 12 + row * 4.5 * canvas.random.uniform(0.5, 1)
            canvas.box(glint - half, y, half * 2, 1.4 + row * 0.09, (*rgb(canvas.light.sun), 130 - row * 3))


def harbour(canvas):
    light, random = canvas.light, canvas.random
    canvas.glow(640, 350, 300, light.sun, 0.95)
    canvas.disc(640, 350, 44, (*rgb(light.sun), 230))
    canvas.hills(412, 46, mixed(light.far, light.sky[3], 0.35), bends=9)
    for x in range(0, 960, 34):
        canvas.box(x, 428 - random.uniform(14, 52), random.uniform(24, 40), 60, light.far)
    canvas.soften()
    sea(canvas, 426, glint=640)
    for x, base, scale, depth in ((470, 500, 0.85, 0.35), (770, 506, 1.0, 0.2), (225, 516, 1.2, 0.05)):
        crane(canvas, x, base, scale, mixed(light.near, light.far, depth))
    colours = [mixed(light.near, tint, 0.35) for tint in ("#7a4a3c", "#3e5a66", "#8a7750", "#55616a", "#6d3f3a")]
    for x in range(-20, 960, 40):
        for level in range(random.choice((1, 2, 2, 3, 4))):
            canvas.box(x, 500 - level * 21, 38, 19.5, random.choice(colours))
    canvas.box(0, 519, 960, 150, mixed(light.near, "#000000", 0.1))
    canvas.box(0, 519, 960, 5, mixed(light.near, light.far, 0.4))


def crane(canvas, x, base, scale, colour):
    def line(*points, width=6):
        canvas.line([(x + px * scale, base + py * scale) for px, py in points], colour, width * scale)

    line((0, 0), (0, -170)), line((70, 0), (70, -170)), line((0, -60), (70, -60))
    line((0, 0), (70, -60), width=4), line((0, -60), (70, 0), width=4)
    line((-140, -170), (195, -170), width=8)
    line((35, -170), (35, -228)), line((-132, -170), (35, -228), (188, -170), width=3)
    line((-84, -170), (-84, -112), width=2.5)
    canvas.box(x - 98 * scale, base - 112 * scale, 28 * scale, 18 * scale, colour)


def dunes(canvas):
    light = canvas.light
    canvas.glow(230, 220, 260, light.sun, 0.9)
    canvas.disc(230, 220, 40, (*rgb(light.sun), 235))
    sand, shade = mixed("#d9bd8f", light.sky[3], 0.25), mixed("#7d6242", light.near, 0.2)
    for level, crest, share in ((345, 620, 0.05), (410, 300, 0.3), (478, 700, 0.5), (560, 420, 0.78)):
        line = [(x, level + 46 * (abs(x - crest) / 480) ** 1.3 + 12 * sin(x / 120 + crest)) for x in range(0, 961, 8)]
        canvas.ground(line, mixed(sand, shade, share))
        dark = [point for point in line if point[0] >= crest]
        foot = [(crest + (960 - crest) * 0.2, 640), *[(crest + t * 8, level + t * 22) for t in range(10, 0, -1)]]
        canvas.shape([*dark, (960, 640), *foot], mixed(sand, shade, share + 0.2))
    for step in range(26):
        canvas.disc(
            360 + step * 9 + 10 * sin(step / 2), 628 - step * 5, 2.4 - step * 0.06, (*rgb(light.near), 90), flat=0.6
        )


def field(canvas):
    light, random = canvas.light, canvas.random
    canvas.glow(700, 260, 280, light.sun, 0.85)
    canvas.hills(330, 60, mixed(light.far, light.sky[3], 0.3), bends=5)
    canvas.hills(350, 30, light.far, bends=8)
    canvas.soften(1.5)
    green, soil = mixed("#7d8f57", light.near, 0.12), mixed("#4d5a39", light.near, 0.25)
    canvas.ground([(0, 352), (960, 346)], green)
    for row in range(-34, 35):
        foot = 480 + row * 74
        canvas.shape(
            [(480 + row * 5, 350), (foot + 22, GROUND), (foot - 16, GROUND)], mixed(soil, green, abs(row % 2) * 0.2)
        )
    for x, height in ((110, 150), (196, 110), (842, 132), (905, 170)):
        palm(canvas, x, 362 + height * 0.35, height, mixed(light.near, green, 0.15))
    for _ in range(60):
        x = random.uniform(0, 960)
        canvas.disc(x, 349, random.uniform(4, 13), mixed(light.far, light.near, 0.55), flat=0.55)


def palm(canvas, x, base, height, colour):
    top = base - height
    canvas.line([(x, base), (x + 3, base - height / 2), (x, top)], colour, height * 0.05)
    for turn in range(11):
        angle = pi * (turn / 10) * 1.16 - 0.25
        reach = height * 0.38
        middle = (x + cos(angle) * reach * 0.6, top - sin(angle) * reach * 0.5 - height * 0.04)
        end = (x + cos(angle) * reach, top - sin(angle) * reach * 0.3 + height * 0.1)
        canvas.line([(x, top), middle, end], colour, height * 0.03)


def river(canvas):
    light, random = canvas.light, canvas.random
    canvas.glow(330, 300, 280, light.sun, 0.95)
    canvas.disc(330, 300, 36, (*rgb(light.sun), 235))
    canvas.hills(372, 70, mixed(light.far, light.sky[3], 0.4), bends=6)
    canvas.hills(380, 26, light.far, bends=14)
    canvas.soften()
    for x in range(10, 960, 46):
        palm(canvas, x + random.uniform(-14, 14), 392, random.uniform(34, 66), mixed(light.far, light.near, 0.45))
    canvas.ground([(0, 384), (960, 384)], mixed(light.far, light.near, 0.5))
    sea(canvas, 394, glint=330)
    for x, base, size in ((250, 440, 0.6), (570, 470, 0.95), (790, 540, 1.6)):
        felucca(canvas, x, base, size)


def felucca(canvas, x, base, size):
    light = canvas.light
    sail = mixed("#efe6d2", light.sky[3], 0.35)
    canvas.shape(
        [(x - 4 * size, base - 6), (x + 84 * size, base - 14 * size), (x + 26 * size, base - 150 * size)], sail
    )
    canvas.shape(
        [(x - 4 * size, base - 6), (x + 22 * size, base - 10), (x + 26 * size, base - 150 * size)],
        mixed(sail, light.near, 0.25),
    )
    canvas.line([(x + 10 * size, base), (x + 14 * size, base - 104 * size)], light.near, 3 * size)
    canvas.shape(
        [(x - 46 * size, base - 12 * size), (x + 78 * size, base - 14 * size), (x + 56 * size, base + 8 * size),
         (x - 26 * size, base + 8 * size)], light.near,
    )  # fmt: skip
    canvas.disc(x + 14 * size, base + 15 * size, 56 * size, (*rgb(light.near), 50), flat=0.1)


def lighthouse(canvas):
    light = canvas.light
    canvas.glow(210, 300, 260, light.sun, 0.8)
    canvas.hills(398, 40, mixed(light.far, light.sky[3], 0.5), bends=5)
    canvas.soften()
    sea(canvas, 396, glint=210)
    canvas.shape([(700, 196), (-20, 120), (-20, 214)], (*rgb(light.lamp), 60))
    canvas.shape([(430, 660), (520, 520), (640, 470), (800, 452), (960, 480), (960, 660)], light.near)
    canvas.shape([(560, 660), (640, 520), (820, 500), (960, 540), (960, 660)], mixed(light.near, "#000000", 0.2))
    white = mixed("#efe9dc", light.sky[2], 0.25)
    canvas.shape([(672, 470), (748, 470), (732, 224), (688, 224)], white)
    canvas.shape([(716, 470), (748, 470), (732, 224), (713, 224)], mixed(white, light.near, 0.25))
    for top in (270, 350, 424):
        canvas.shape([(686 - (top - 224) * 0.065, top), (734 + (top - 224) * 0.065, top),
                      (736 + (top - 224) * 0.065, top + 28), (684 - (top - 224) * 0.065, top + 28)],
                     mixed("#8d4a3e", light.near, 0.2))  # fmt: skip
    canvas.box(678, 214, 64, 10, light.near)
    canvas.box(692, 178, 36, 36, light.lamp)
    canvas.shape([(686, 178), (734, 178), (710, 150)], light.near)
    canvas.glow(710, 196, 90, light.lamp, 0.7)


def dam(canvas):
    light = canvas.light
    canvas.glow(480, 190, 300, light.sun, 0.7)
    canvas.hills(300, 120, mixed(light.far, light.sky[3], 0.3), bends=4)
    canvas.soften(2.5)
    stone = mixed("#c9bfa9", light.sky[3], 0.2)
    canvas.shade(286, 320, *canvas.light.water)
    canvas.box(0, 296, 960, 22, stone)
    canvas.box(0, 318, 960, 8, mixed(stone, light.near, 0.45))
    sea(canvas, 500)
    for gate in range(10):
        x = gate * 102 - 24
        canvas.box(x, 326, 58, 196, mixed(stone, light.near, 0.14))
        canvas.box(x + 42, 326, 16, 196, mixed(stone, light.near, 0.4))
        spill(canvas, x + 58, is_open=gate % 3 != 1)
    canvas.haze(470, 560, "#f4f3ee", 150)
    for x in range(20, 960, 118):
        canvas.line([(x, 296), (x, 262)], light.near, 2)
        canvas.disc(x, 260, 3.5, light.lamp)
    canvas.ground([(0, 560), (120, 600), (260, GROUND)], light.near)
    canvas.ground([(690, GROUND), (820, 604), (960, 574)], mixed(light.near, light.far, 0.2))


def spill(canvas, x, *, is_open):
    light = canvas.light
    canvas.box(x, 326, 44, 196, mixed(light.near, light.water[1], 0.35))
    if is_open:
        for strand in range(22):
            shade = mixed("#f7f7f3", light.water[0], canvas.random.uniform(0, 0.6))
            canvas.line([(x + 1 + strand * 2, 352 + strand % 3 * 3), (x + 1 + strand * 2, 520)], (*shade, 225), 2)


def solar(canvas):
    light = canvas.light
    canvas.glow(640, 210, 280, light.sun, 0.95)
    canvas.disc(640, 210, 40, (*rgb(light.sun), 240))
    canvas.hills(356, 44, mixed(light.far, light.sky[3], 0.3), bends=5)
    canvas.soften()
    canvas.ground([(0, 356), (960, 352)], mixed("#c9b48a", light.near, 0.1))
    for row in range(7):
        near = (row + 1) / 7
        y, height, width = 366 + 296 * near**2, 12 + 62 * near**2, 54 + 190 * near**2
        for place in range(-11, 12):
            panel(canvas, 480 + place * width * 1.1 + (row % 2) * width * 0.4, y, width, height)


def panel(canvas, x, y, width, height):
    if not -width < x < 960 + width:
        return
    light = canvas.light
    blue, lean = mixed("#274a66", light.near, 0.25), width * 0.16
    canvas.line([(x + width / 2, y - height * 0.3), (x + width / 2, y + height * 0.45)], light.near, height * 0.07)
    corners = [(x + lean, y - height), (x + width + lean, y - height), (x + width, y), (x, y)]
    canvas.shape(corners, blue)
    canvas.shape([corners[0], (x + width * 0.55 + lean, y - height), (x + width * 0.2, y), corners[3]],
                 (*rgb(light.sky[2]), 60))  # fmt: skip
    for part in range(1, 5):
        canvas.line(
            [(x + lean + width * part / 5, y - height), (x + width * part / 5, y)], (*rgb(light.sky[3]), 120), 1
        )
    canvas.line([(x + lean / 2, y - height / 2), (x + width + lean / 2, y - height / 2)], (*rgb(light.sky[3]), 120), 1)


SCENES = (harbour, dunes, field, river, lighthouse, dam, solar)
