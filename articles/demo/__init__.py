"""A plainly fictional newsroom to look round in: its texts (*.toml), its pictures (drawn), and how they come in."""
