"""A sheet to draw a landscape on, in units of 960 × 640 from its top left, drawn large and scaled down smooth."""

from functools import cache
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw, ImageFilter

SIZE = (1600, 1067)
FINER = 1.5  # Pillow draws hard edges: drawing larger and scaling down softens them
UNIT = SIZE[0] * FINER / 960
GROUND = 660  # below the lower edge


@cache
def glow_mask():
    """A soft round spot, white in the middle, black well before its frame."""
    spot = Image.radial_gradient("L").resize((512, 512), Image.Resampling.BICUBIC)
    return spot.point([round(255 * max(0, 1 - distance / 178) ** 1.8) for distance in range(256)])


def mixed(one, other, share):
    """The colour `share` (0–1) of the way from `one` to `other`; colours are #rrggbb or (r, g, b)."""
    return tuple(round(a + (b - a) * share) for a, b in zip(rgb(one), rgb(other), strict=True))


def rgb(colour):
    return tuple(bytes.fromhex(colour[1:])) if isinstance(colour, str) else colour[:3]


class Canvas:
    def __init__(self, light, seed=1):
        self.light, self.random = light, Random(seed)  # noqa: S311 (the same picture every time, no secret)
        self.image = Image.new("RGB", tuple(round(side * FINER) for side in SIZE))
        self.pen = ImageDraw.Draw(self.image, "RGBA")
        self.shade(0, GROUND, *light.sky)

    def shade(self, top, bottom, *colours):
        """Fill a band across the sheet with these colours melting into each other, downwards."""
        height = max(1, round((bottom - top) * UNIT))
        column = Image.new("RGB", (1, len(colours)))
        column.putdata([rgb(colour) for colour in colours])
        column = column.resize((1, height), Image.Resampling.BICUBIC)
        band = column.resize((self.image.width, height), Image.Resampling.NEAREST)
        self.image.paste(band, (0, round(top * UNIT)))

    def glow(self, x, y, radius, colour, strength=1.0):
        side = round(radius * 2 * UNIT)
        mask = glow_mask().point([round(value * strength) for value in range(256)])
        mask = mask.resize((side, side), Image.Resampling.NEAREST)  # scaling down smooths it
        self.image.paste(rgb(colour), (round((x - radius) * UNIT), round((y - radius) * UNIT)), mask)

    def shape(self, points, colour):
        self.pen.polygon([(x * UNIT, y * UNIT) for x, y in points], fill=colour)

    def box(self, x, y, width, height, colour):
        self.pen.rectangle([x * UNIT, y * UNIT, (x + width) * UNIT, (y + height) * UNIT], fill=colour)

    def disc(self, x, y, radius, colour, *, flat=1.0):
        across, down = radius * UNIT, radius * UNIT * flat
        self.pen.ellipse([x * UNIT - across, y * UNIT - down, x * UNIT + across, y * UNIT + down], fill=colour)

    def ring(self, x, y, radius, colour, width, *, flat=1.0):
        across, down = radius * UNIT, radius * UNIT * flat
        frame = [x * UNIT - across, y * UNIT - down, x * UNIT + across, y * UNIT + down]
        self.pen.ellipse(frame, outline=colour, width=round(width * UNIT))

    def line(self, points, colour, width):
        self.pen.line([(x * UNIT, y * UNIT) for x, y in points], colour, max(1, round(width * UNIT)), joint="curve")

    def ground(self, line, colour):
        """Fill everything under the points of `line`, which runs from edge to edge."""
        self.shape([*line, (line[-1][0], GROUND), (line[0][0], GROUND)], colour)

    def hills(self, level, height, colour, *, bends=6):
        """A soft ridge across the sheet, about `height` above `level`."""
        self.ground(self.ridge(level, height, bends), colour)

    def ridge(self, level, height, bends):
        tops = [level - height * self.random.random() for _ in range(bends + 1)]
        return [(x, smooth(tops, x / 960 * bends)) for x in range(0, 961, 8)]

    def haze(self, top, bottom, colour, strength=120):
        """Mist, thickest in the middle of the band."""
        rows = round((bottom - top) / 4)
        for row in range(rows):
            alpha = round(strength * (1 - abs(2 * row / rows - 1)))
            self.box(0, top + row * 4, 960, 4, (*rgb(colour), alpha))

    def soften(self, radius=2.0, *, down_to=470):
        """Blur what is drawn so far, as far down as it matters: it lies far away."""
        far = self.image.crop((0, 0, self.image.width, round(down_to * UNIT)))
        small = far.reduce(4).filter(ImageFilter.GaussianBlur(radius))
        self.image.paste(small.resize(far.size, Image.Resampling.BILINEAR))

    def jpeg(self) -> bytes:
        file = BytesIO()
        self.image.resize(SIZE, Image.Resampling.BILINEAR).save(file, "JPEG", quality=82)
        return file.getvalue()


def smooth(tops, place):
    """Interpolate between neighbouring heights with a cosine-like ease."""
    index = min(int(place), len(tops) - 2)
    part = place - index
    ease = part * part * (3 - 2 * part)
    return tops[index] + (tops[index + 1] - tops[index]) * ease
