"""What HTML a body may hold, whoever offers it: an editor, the clipboard, an importer, an attacker."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.richtext import clean, from_paragraphs, plain_text
from tests.payloads import PAYLOADS

# Written out again rather than imported: a tag added to the code by mistake must fail here.
TAGS = {"p", "h2", "h3", "blockquote", "ul", "ol", "li", "strong", "em", "br", "a", "bdi", "span", "figure"}
TAGS |= {"figcaption", "table", "caption", "thead", "tbody", "tr", "td", "th"}
ATTRIBUTES = {"dir", "lang", "href", "title", "rel"}
ATTRIBUTES |= {"colspan", "rowspan", "class", "data-image", "data-align"}
SCHEMES = ("http:", "https:", "mailto:", "tel:")


class Complaints(HTMLParser):
    """Reads HTML and lists whatever a body may not hold."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.found.append(tag)
        self.found += [name for name, value in attrs if not self.fits(name, value or "")]

    def fits(self, name, value):
        if name == "href":
            return ":" not in value.split("/")[0] or value.lower().startswith(SCHEMES)
        return name in ATTRIBUTES and (name != "class" or value == "pull")

    def handle_comment(self, data):
        self.found.append("comment")

    handle_decl = handle_pi = unknown_decl = handle_comment


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_of_an_attack_is_left(payload):
    assert Complaints(clean(payload)).found == []
    assert Complaints(clean(f"<p>قبل {payload} بعد</p>")).found == []


def test_the_complaints_would_notice_an_attack():
    # A few are spelt so that only a browser takes them for markup.
    assert sum(bool(Complaints(payload).found) for payload in PAYLOADS) > len(PAYLOADS) - 5


PIECES = st.sampled_from(
    PAYLOADS
    + ["<p>", "</p>", "<h2>", "</h2>", "<strong>", "</strong>", "<em>", "</em>", "<b>", "</b>"]
    + ["<div>", "</div>", "<span>", "<span lang=en>", "</span>", "<ul><li>", "</li></ul>"]
    + ["<table><tr><td>", "</table>", "<blockquote class=pull>", "</blockquote>", "<br>"]
    + ["<a href=/x>", "<a>", "</a>", "&nbsp;", "&amp;lt;", "&", "<", ">", '"', "\n", " ", "\u200f"]
    + ["مـد", "ﻻ", "نص", "<svg>", "<math>", "<select>", "<pre>\n"]
    + ["<figure data-image=5>", "</figure>", "<object>", "</object>"]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_cleaning_is_safe_and_done_once(html):
    once = clean(html)
    assert Complaints(once).found == []
    assert clean(once) == once


@pytest.mark.parametrize("depth", [25, 2_000])
def test_a_body_nested_beyond_reason_is_still_answered(depth):
    for tag in ("div", "strong", "blockquote", "span", "object"):
        html = clean(f"<{tag}>" * depth + "نص" + f"</{tag}>" * depth)
        assert plain_text(html) == "نص"
        assert clean(html) == html


GOOD = [
    "<p>نص <strong>مهم</strong> و<em>مائل</em><br>وسطر</p>",
    "<h2>عنوان</h2><h3>فرعي</h3>",
    '<blockquote class="pull"><p>«اقتباس»</p></blockquote><blockquote>قول</blockquote>',
    "<ul><li>أ</li></ul><ol><li>ب</li></ol>",
    '<p><a href="https://example.com/خبر?a=1&amp;b=2" title="عنوان" rel="noopener">رابط</a></p>',
    '<p><a href="/news/5/" rel="noopener">أ</a> <a href="mailto:a@example.com" rel="noopener">ب</a></p>',
    '<p><a href="tel:+2021234" rel="noopener">هاتف</a></p>',
    '<table><caption>ج</caption><thead><tr><th colspan="2">س</th></tr></thead>'
    '<tbody><tr><td rowspan="3">1</td><td></td></tr></tbody></table>',
    '<figure data-image="12" data-align="wide"><figcaption>شرح</figcaption></figure>',
    '<figure data-image="12" data-align="end"></figure>',
    '<p dir="ltr" lang="en-GB">Reuters <bdi>رويترز</bdi> <span dir="rtl" lang="ar">ع</span></p>',
    '<p>5 &lt; 6 &amp; 7 &gt; 2 "كذا" &amp;lt;</p>',
    "<p>مسافة&nbsp;لازمة</p>",
]


@pytest.mark.parametrize("html", GOOD)
def test_what_a_body_may_hold_stays_as_it_is(html):
    assert clean(html) == html


@pytest.mark.parametrize(
    ("offered", "stored"),
    [
        ('<p dir="up" lang="en us">x</p>', "<p>x</p>"),
        ('<figure data-image="5x" data-align="left"></figure>', "<figure></figure>"),
        ('<figure data-image="5" data-x="1"></figure>', '<figure data-image="5"></figure>'),
        ('<figure data-image="٥"></figure>', "<figure></figure>"),
        ('<blockquote class="pull big">x</blockquote>', "<blockquote>x</blockquote>"),
        ('<p class="pull">x</p>', "<p>x</p>"),
        ('<blockquote class="pull" id="x">x</blockquote>', '<blockquote class="pull">x</blockquote>'),
        ("<table><tr><th colspan=0>x</th></tr></table>", "<table><tbody><tr><th>x</th></tr></tbody></table>"),
    ],
)
def test_attributes_are_judged_by_their_value(offered, stored):
    assert clean(offered) == stored


@pytest.mark.parametrize(
    "blank",
    ["", " \n", "<p>&nbsp;</p>", "<p><br></p>", "<p></p><p>\u200f</p>", "<h2><strong>&nbsp;</strong></h2>"]
    + ["<br>", "&nbsp;", "<div><p> </p></div>", "<ul><li></li></ul>", "<p><a href='/'> </a></p>", "\ufeff"],
)
def test_an_editor_left_empty_stores_nothing(blank):
    assert clean(blank) == ""


@pytest.mark.parametrize(
    ("pasted", "stored"),
    [
        ("سطر & أول\n\n  سطر ثانٍ <3\r\n", "<p>سطر &amp; أول</p><p>سطر ثانٍ &lt;3</p>"),
        ("<b>نص</b> وحده", "<p><strong>نص</strong> وحده</p>"),
        ("<div>أ</div><div><i>ب</i></div>", "<p>أ</p><p><em>ب</em></p>"),
        ("<h1>أ</h1><h5>ب</h5>", "<h2>أ</h2><h3>ب</h3>"),
        (
            '<p class="MsoNormal" dir="RTL" style="mso-x:1"><span style="color:red">نمو<o:p></o:p></span></p>'
            "<!--[if gte mso 9]><xml><w:x/></xml><![endif]--><p class=MsoNormal><span>&nbsp;</span></p>",
            '<p dir="rtl">نمو</p>',
        ),
        ('<p><a name="_Toc1"></a><u>تحته</u> <font color=red>أحمر</font></p>', "<p>تحته أحمر</p>"),
        ("<p>\u202bمـحـمد &rlm;ﻻ&#8203;&shy; 1445هـ\u202c</p>", "<p>محمد لا 1445هـ</p>"),
        ("<p>أ<img src='file:///C:/x.png'>ب</p>", "<p>أب</p>"),
    ],
)
def test_a_paste_becomes_a_body(pasted, stored):
    assert clean(pasted) == stored


def test_how_an_editor_lays_out_its_html_makes_no_difference():
    laid_out = (
        "<h2>أ</h2>\n\n<ul>\n\t<li>ب <em>ج</em> د</li>\n</ul>\n\n<p>ه<br />\nو</p>\n"
        '<figure data-align="end" data-image="1">&nbsp;</figure>\n'
        "<table>\n<tr>\n\t<td>&nbsp;</td>\n</tr></table>\n"
    )
    assert clean(laid_out) == (
        "<h2>أ</h2><ul><li>ب <em>ج</em> د</li></ul><p>ه<br>و</p>"
        '<figure data-image="1" data-align="end"></figure><table><tbody><tr><td></td></tr></tbody></table>'
    )


def test_plain_text_has_one_line_for_each_block():
    html = "<h2>أ</h2><p>ب <strong>ج</strong><br>د&nbsp;&amp;</p><ul><li>ه</li><li>و</li></ul>"
    assert plain_text(html).split("\n") == ["أ", "ب ج", "د &", "ه", "و"]
    assert plain_text("<table><tr><td>1</td><th>2</th></tr><tr><td>3</td></tr></table>") == "1 2\n3"
    assert plain_text("") == ""


def test_paragraphs_of_plain_text_stay_text():
    html = from_paragraphs(["قال <b>: 1 & 2", " ", "\u200fثانٍ"])
    assert html == "<p>قال &lt;b&gt;: 1 &amp; 2</p><p>ثانٍ</p>"
    assert clean(html) == html
    assert plain_text(html) == "قال <b>: 1 & 2\nثانٍ"
