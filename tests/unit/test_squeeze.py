from guide.features.squeeze import squeezed


def test_white_space_goes_before_blocks_and_stays_between_words() -> None:
    page = "<p>\n  <b>a</b> <i>b</i>\n</p>\n<span>c</span>\n<a>d</a>\n"
    assert squeezed(page) == "<p>\n  <b>a</b> <i>b</i></p>\n<span>c</span>\n<a>d</a>\n"


def test_end_tags_go_only_where_html_implies_them() -> None:
    assert squeezed("<ul>\n<li>a</li>\n<li>b</li>\n</ul>") == "<ul><li>a<li>b</ul>"
    assert squeezed("<tr><th>a</th><td>b</td></tr>") == "<tr><th>a<td>b</tr>"
    assert squeezed("<li>a</li> text") == "<li>a</li> text"
