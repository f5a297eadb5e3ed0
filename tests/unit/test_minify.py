from guide.build.minify import minify_html


def test_white_space_goes_before_blocks_and_stays_between_words() -> None:
    page = "<p>\n  <b>a</b> <i>b</i>\n</p>\n<span>c</span>\n<a>d</a>\n"
    assert minify_html(page) == "<p>\n  <b>a</b> <i>b</i></p>\n<span>c</span>\n<a>d</a>\n"


def test_end_tags_go_only_where_html_implies_them() -> None:
    assert minify_html("<ul>\n<li>a</li>\n<li>b</li>\n</ul>") == "<ul><li>a<li>b</ul>"
    assert minify_html("<tr><th>a</th><td>b</td></tr>") == "<tr><th>a<td>b</tr>"
    assert minify_html("<li>a</li> text") == "<li>a</li> text"


def test_a_paragraph_ends_without_a_tag_before_a_block_or_the_end_of_its_parent() -> None:
    assert minify_html("<div><p>a</p>\n<p>b</p></div>") == "<div><p>a<p>b</div>"
    assert minify_html("<p>a</p> text") == "<p>a</p> text"
    assert minify_html("<p>a</p><a>b</a>") == "<p>a</p><a>b</a>"


def test_quotes_go_where_a_value_needs_none() -> None:
    assert (
        minify_html('<a href="../" class="b c" title="">d="e"</a>')
        == '<a href=../ class="b c" title="">d="e"</a>'
    )
    assert minify_html('<path d="M1"/>') == '<path d="M1"/>'
    assert minify_html('<a href="x?y=z" title="a>b">') == '<a href="x?y=z" title="a>b">'
