"""Classes of characters, to stand inside a regular expression's brackets (source: the Unicode charts)."""

TATWEEL = "\u0640"

# Harakat, the Koranic signs above and below, and the superscript alef.
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff"

# Letters of Arabic, Persian, Urdu, Kurdish and their neighbours; no digits, no punctuation, no tatweel.
LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08c7"
)

# LRM, RLM, ALM; embeddings, overrides and their end; isolates and their end.
BIDI_CONTROLS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"

# Soft hyphen, zero-width space, word joiner, byte order mark. The joiners are apart: they shape
# Persian words and emoji.
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
JOINERS = "\u200c\u200d"
