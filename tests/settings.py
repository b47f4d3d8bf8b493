"""The settings of development, with a password hasher that does not cost the suite a minute."""

import os

os.environ.setdefault("DEBUG", "on")

from newsroom.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 (WhiteNoise warns where there is none)
