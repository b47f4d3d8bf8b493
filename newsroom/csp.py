"""What a page of ours may load: its own style sheet and pictures, and nothing from anybody else."""

from urllib.parse import urlsplit

from django.conf import settings

READERS = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
DESK = READERS | {"default-src": "'self'", "img-src": "'self' data: blob:"}


def written(policy):
    """Return a policy as a header, with the host of the pictures where they live elsewhere."""
    media = urlsplit(settings.MEDIA_URL)
    pictures = f" {media.scheme}://{media.netloc}" if media.netloc else ""
    policy = policy | {"img-src": policy["img-src"] + pictures}
    return "; ".join(f"{name} {value}" for name, value in policy.items())


class ContentSecurityPolicy:
    """Middleware. A view that needs another policy sets its own header; this one adds to none."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.readers, self.desk = written(READERS), written(DESK)

    def __call__(self, request):
        response = self.get_response(request)
        policy = self.desk if request.path_info.startswith("/admin/") else self.readers
        response.headers.setdefault("Content-Security-Policy", policy)
        return response
