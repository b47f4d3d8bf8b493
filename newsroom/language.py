"""The address decides the language: /en/ is English, all else Arabic, whatever the device asks for."""

from django.utils import translation


class LanguageOfAddress:
    """Middleware. Unlike Django's own it adds no `Vary`: one address is one page in one language."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = "en" if request.path_info.startswith("/en/") else "ar"
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
