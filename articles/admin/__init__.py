"""The desk's door: the Arabic admin. Reading order: site, rights, queue, story, form, moves, history, house."""
