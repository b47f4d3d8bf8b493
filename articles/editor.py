"""How the editor is set up, one configuration per language: plain data, so that settings can import it.

It admits what articles/richtext.py keeps, so that a reporter sees on the screen what will be stored. It is a
convenience, never the wall: what an editor sends is cleaned again whatever it allowed.
"""

_ALWAYS = {
    # An allow-list: the stock set asks foreign servers for spelling, embeds, formulas and PDF. Without htmlwriter
    # the text comes back without added line breaks, so that a save of nothing new writes no revision.
    "plugins": (
        "wysiwygarea,toolbar,enterkey,entities,basicstyles,bidi,blockquote,clipboard,format,link,list,indentlist,"
        "table,tabletools,pastetools,pastefromword,pastefromgdocs,pastefromlibreoffice,removeformat,undo,maximize,"
        "notification"
    ),
    "toolbar": [
        ["Format", "Bold", "Italic"],
        ["NumberedList", "BulletedList", "Blockquote", "Table"],
        ["Link", "Unlink"],
        ["BidiRtl", "BidiLtr"],
        ["RemoveFormat", "Undo", "Redo", "Maximize"],
    ],
    "allowedContent": (
        "p h2 h3 ul ol li strong em br table thead tbody tr caption figcaption bdi span [dir,lang]; "
        "blockquote [dir,lang](pull); a [!href,title,dir,lang]; td th [colspan,rowspan,dir,lang]; "
        "figure [data-image,data-align,dir,lang]"
    ),
    "disallowedContent": (
        "*[on*]; *{*}; script; style; iframe; object; embed; form; input; svg; math; meta; link; base"
    ),
    "pasteFilter": "p h2 h3 blockquote ul ol li strong em br table thead tbody tr caption td th; a[!href]",
    "fullPage": False,
    "versionCheck": False,
    "customConfig": "",
    "stylesSet": False,
    "removeDialogTabs": "link:advanced;link:target;link:upload;table:advanced",
    "format_tags": "p;h2;h3",
    "entities": False,
    "disableNativeSpellChecker": False,
    "browserContextMenuOnCtrl": True,
    "width": "100%",
    "height": 420,
}

EDITOR_CONFIGS = {
    "ar": _ALWAYS | {"contentsLangDirection": "rtl", "contentsLanguage": "ar"},
    "en": _ALWAYS | {"contentsLangDirection": "ltr", "contentsLanguage": "en"},
}
