"""Outside links: asked politely, sorted by what they answer, and dead only after several days; a local server plays the world."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import requests

from guide.commands import links
from guide.commands.issue_texts import links_issue
from guide.model.guide import Guide
from guide.model.load import load
from guide.outside_links import link_record as records
from guide.outside_links.asking import Answer, Asker
from guide.outside_links.outside_addresses import Location, outside_addresses
from guide.outside_links.rate_limit import HostRateLimiter, StoppedError
from guide.outside_links.round import answers, by_host
from guide.project import Project
from guide.run import RefusedError
from guide.schema.data_files import OutsideLinks
from tests.world import NO_SUCH_HOST, Reply, World, closed_port, world_at

MONDAY = datetime.date(2026, 11, 2)
THURSDAY = datetime.date(2026, 11, 5)
NEXT_MONDAY = datetime.date(2026, 11, 9)
SETTINGS = OutsideLinks(pause=2, timeout=5, tries=3, longest_wait=120)


class Time:
    """A clock that only waiting moves; `waits` in seconds."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waits: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    def limiter(self, pause: float) -> HostRateLimiter:
        return HostRateLimiter(pause, self.clock, self.sleep)

    def utc(self) -> datetime.datetime:
        return datetime.datetime(2026, 11, 2, tzinfo=datetime.UTC) + datetime.timedelta(
            seconds=self.now
        )


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    with world_at(monkeypatch) as served:
        yield served


@pytest.fixture
def time() -> Time:
    return Time()


def asked(address: str, time: Time, settings: OutsideLinks = SETTINGS) -> Answer:
    with requests.Session() as session:
        return Asker(session, time.limiter(settings.pause), settings, time.utc).ask(address)


# What an address answers.


def test_an_address_that_answers_is_asked_once_and_for_its_head_only(
    world: World, time: Time
) -> None:
    address = world.says("/report", Reply(200))
    assert asked(address, time) == Answer("answers", "status", 200)
    assert world.methods("/report") == ["HEAD"]


def test_a_server_that_does_not_know_head_is_asked_with_get(world: World, time: Time) -> None:
    world.says("HEAD /report", Reply(404))
    world.says("GET /report", Reply(200))
    assert asked(world.url("/report"), time).state == "answers"
    assert world.methods("/report") == ["HEAD", "GET"]
    assert time.waits == [2]


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_fails_without_being_asked_again(
    world: World, time: Time, status: int
) -> None:
    address = world.says("/gone", Reply(status))
    assert asked(address, time) == Answer("fails", "status", status)
    assert world.methods("/gone") == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [400, 401, 403, 405, 451, 999])
def test_a_machine_that_is_turned_away_could_not_tell(
    world: World, time: Time, status: int
) -> None:
    assert asked(world.says("/wall", Reply(status)), time).state == "unsure"


def test_a_page_that_asks_whether_one_is_human_could_not_tell(world: World, time: Time) -> None:
    address = world.says("/wall", Reply(503, {"cf-mitigated": "challenge"}))
    assert asked(address, time).state == "unsure"


@pytest.mark.parametrize("status", [301, 308])
def test_a_move_for_good_is_told_with_the_new_address(
    world: World, time: Time, status: int
) -> None:
    new = world.says("/new", Reply(200))
    address = world.says("/old", Reply(status, {"Location": "/new"}))
    assert asked(address, time) == Answer("moved", "status", 200, new)


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_detour_is_no_move(world: World, time: Time, status: int) -> None:
    world.says("/today", Reply(200))
    assert asked(world.says("/a", Reply(status, {"Location": "/today"})), time).state == "answers"


def test_a_move_ends_where_a_detour_begins(world: World, time: Time) -> None:
    world.says("/b", Reply(302, {"Location": "/c"}))
    world.says("/c", Reply(301, {"Location": "/d"}))
    world.says("/d", Reply(200))
    answer = asked(world.says("/a", Reply(301, {"Location": "/b"})), time)
    assert answer == Answer("moved", "status", 200, world.url("/b"))


def test_a_move_to_nothing_fails(world: World, time: Time) -> None:
    address = world.says("/old", Reply(301, {"Location": "/none"}))
    assert asked(address, time) == Answer("fails", "status", 404)


def test_redirects_without_end_fail(world: World, time: Time) -> None:
    world.says("/b", Reply(302, {"Location": "/a"}))
    assert asked(world.says("/a", Reply(302, {"Location": "/b"})), time).reason == "loop"


def test_a_site_that_only_wants_its_cookie_back_answers(world: World, time: Time) -> None:
    def want_cookie(handler: BaseHTTPRequestHandler) -> None:
        if "seen=1" in (handler.headers["Cookie"] or ""):
            handler.send_response(200)
        else:
            handler.send_response(302)
            handler.send_header("Set-Cookie", "seen=1")
            handler.send_header("Location", handler.path)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    assert asked(world.says("/cookie", Reply(do=want_cookie)), time).state == "answers"


def test_a_redirect_to_what_is_no_web_page_fails(world: World, time: Time) -> None:
    address = world.says("/a", Reply(301, {"Location": "ftp://city.example/a"}))
    assert asked(address, time) == Answer("fails", "form")


def test_a_new_address_is_written_so_that_it_can_do_no_harm_on_a_terminal(
    world: World, time: Time
) -> None:
    world.says("/%1Bm", Reply(200))
    answer = asked(world.says("/old", Reply(301, {"Location": "/\x1bm"})), time)
    assert answer.moved_to == world.url("/%1Bm")


def test_a_fault_that_passes_is_no_fault(world: World, time: Time) -> None:
    address = world.says("/shaky", Reply(500), Reply(500), Reply(200))
    assert asked(address, time).state == "answers"
    assert time.waits == [4, 8]


def test_a_fault_that_stays_fails_after_the_last_try(world: World, time: Time) -> None:
    address = world.says("/broken", Reply(500))
    assert asked(address, time) == Answer("fails", "status", 500)
    assert world.methods("/broken") == ["HEAD", "GET", "GET", "GET"]
    assert time.waits == [4, 8, 16]


def test_a_busy_host_is_given_the_time_it_asks_for(world: World, time: Time) -> None:
    address = world.says("/busy", Reply(429, {"Retry-After": "90"}), Reply(200))
    assert asked(address, time).state == "answers"
    assert time.waits == [90]


def test_the_time_a_host_asks_for_may_be_a_date(world: World, time: Time) -> None:
    date = "Mon, 02 Nov 2026 00:01:00 GMT"
    address = world.says("/busy", Reply(503, {"Retry-After": date}), Reply(200))
    assert asked(address, time).state == "answers"
    assert time.waits == [60]


def test_a_host_that_asks_for_hours_is_left_for_another_day(world: World, time: Time) -> None:
    address = world.says("/busy", Reply(429, {"Retry-After": "7200"}))
    assert asked(address, time) == Answer("unsure", "busy", 429, whole_host=True)
    assert (world.methods("/busy"), time.waits) == (["HEAD"], [])


def test_a_slow_answer_fails(world: World, time: Time) -> None:
    address = world.says("/slow", Reply(do=lambda _: world.over.wait() and None))
    quick = SETTINGS.model_copy(update={"timeout": 0.1})
    assert asked(address, time, quick) == Answer("fails", "slow")


def test_a_connection_broken_off_fails(world: World, time: Time) -> None:
    address = world.says("/drop", Reply(do=lambda handler: handler.connection.close()))
    assert asked(address, time) == Answer("fails", "dropped")


def test_a_refused_connection_fails_for_the_whole_host(world: World, time: Time) -> None:
    answer = asked(f"http://city.example:{closed_port()}/", time)
    assert answer == Answer("fails", "no_connection", whole_host=True)


def test_a_host_that_does_not_exist_fails(world: World, time: Time) -> None:
    answer = asked(world.url("/", NO_SUCH_HOST), time)
    assert answer == Answer("fails", "no_host", whole_host=True)


def test_a_redirect_to_a_host_that_does_not_exist_says_nothing_of_the_first(
    world: World, time: Time
) -> None:
    away = world.url("/", NO_SUCH_HOST)
    answer = asked(world.says("/a", Reply(301, {"Location": away})), time)
    assert answer == Answer("fails", "no_host")


def test_broken_tls_stands_apart(world: World, time: Time) -> None:
    answer = asked(world.url("/", scheme="https"), time)
    assert answer == Answer("untrusted", "certificate", whole_host=True)


def test_a_huge_body_is_not_read(world: World, time: Time) -> None:
    sent = []

    def pour(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(10**12))
        handler.end_headers()
        try:
            while not world.over.is_set():
                sent.append(handler.wfile.write(b" " * 100_000))
        except OSError:
            world.over.set()

    world.says("HEAD /huge", Reply(405))
    world.says("GET /huge", Reply(do=pour))
    assert asked(world.url("/huge"), time).state == "answers"
    assert world.over.wait(10), "the connection was not closed"
    assert sum(sent) < 20_000_000


def test_arabic_addresses_are_asked_as_browsers_ask_them(world: World, time: Time) -> None:
    world.says("/%D9%85%D8%AF%D9%86", Reply(200))
    assert asked(world.url("/مدن", "مثال.example"), time).state == "answers"
    assert world.heard[0].host == "xn--mgbh0fb.example"


def test_what_is_already_escaped_is_not_escaped_again(world: World, time: Time) -> None:
    world.says("/%D9%85", Reply(200))
    assert asked(world.url("/%D9%85"), time).state == "answers"


@pytest.mark.parametrize("address", ["http://[city.example/", f"http://{'a' * 70}.example/"])
def test_an_address_that_cannot_be_asked_fails(world: World, time: Time, address: str) -> None:
    assert asked(address, time) == Answer("fails", "form")


# The rate limit and rounds.


def test_a_host_is_left_alone_between_two_requests(time: Time) -> None:
    limiter = time.limiter(2)
    for host in ("a", "b", "a", "a"):
        with limiter.slot(host):
            pass
    assert time.waits == [2, 2]


def test_a_longer_rest_is_not_cut_short(time: Time) -> None:
    limiter = time.limiter(2)
    limiter.delay("a", 60)
    limiter.delay("a", 2)
    with limiter.slot("a"):
        pass
    assert time.waits == [60]


def test_nobody_gets_a_turn_after_the_end(time: Time) -> None:
    limiter = time.limiter(2)
    limiter.stop()
    with pytest.raises(StoppedError), limiter.slot("a"):
        pass


def test_addresses_of_a_host_stand_together_the_longest_row_first() -> None:
    row = ["http://a.example/", "http://b.example/1", "https://B.example/2"]
    assert by_host(row) == [row[1:], row[:1]]


def test_what_holds_for_the_host_is_asked_once(time: Time) -> None:
    asked_for = []

    def ask_one(address: str) -> Answer:
        asked_for.append(address)
        return Answer("fails", "no_host", whole_host=True)

    row = ["http://a.example/1", "http://a.example/2"]
    answered = dict(answers(row, lambda: ask_one, time.limiter(0), 2))
    assert (len(answered), len(asked_for)) == (2, 1)


def test_a_fault_of_the_tool_is_not_hidden(time: Time) -> None:
    def ask_one(address: str) -> Answer:
        raise KeyError(address)

    with pytest.raises(KeyError):
        list(answers(["http://a.example/"], lambda: ask_one, time.limiter(0), 2))


# What is kept.


def test_addresses_come_from_sources_terms_and_pages_without_fragments(small: Project) -> None:
    page = small.docs / "en" / "chapters" / "mapping.md"
    text = page.read_text("utf-8") + "\n[A law](https://law.example/1#article-2)\n[M](mailto:a@b)\n"
    page.write_text(text, encoding="utf-8")
    guide, findings = load(small)
    assert not findings
    assert outside_addresses(guide) == {
        "https://law.example/1": [Location("docs/en/chapters/mapping.md", text.count("\n") - 1)],
        "https://www.example.org/report": [Location("docs/data/sources.yml", 7)],
        "https://www.example.org/term": [Location("docs/data/terms.yml", 5)],
    }


def kept_after(*answers: tuple[datetime.date, str]) -> records.KnownLink:
    link = None
    for day, state in answers:
        link = records.record_answer(link, Answer(state, "status"), day)  # type: ignore[arg-type]
    assert link
    return link


def test_a_link_is_dead_after_failing_on_three_days() -> None:
    twice = [(MONDAY, "fails"), (MONDAY, "fails"), (MONDAY, "fails"), (THURSDAY, "fails")]
    assert not records.is_dead(kept_after(*twice), SETTINGS)
    assert records.is_dead(kept_after(*twice, (NEXT_MONDAY, "fails")), SETTINGS)


def test_an_answer_clears_the_days_of_failing() -> None:
    assert kept_after((MONDAY, "fails"), (THURSDAY, "moved")).failed_on == []


def test_a_wall_neither_clears_nor_adds() -> None:
    link = kept_after((MONDAY, "fails"), (THURSDAY, "unsure"), (NEXT_MONDAY, "untrusted"))
    assert link.failed_on == [MONDAY]


def test_who_is_asked() -> None:
    record = {
        "well": kept_after((MONDAY, "answers")),
        "moved": kept_after((MONDAY, "moved")),
        "failed": kept_after((MONDAY, "fails")),
        "walled": kept_after((MONDAY, "unsure")),
    }
    row = [*record, "new"]
    assert records.to_ask(row, record, SETTINGS, THURSDAY) == ["failed", "walled", "new"]
    assert records.to_ask(row, record, SETTINGS, NEXT_MONDAY) == row


def test_the_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "kept" / "links.json"
    record = {"https://ب.example/": kept_after((MONDAY, "fails"))}
    assert records.read(file) == {}
    records.write(file, record)
    assert records.read(file) == record
    assert [written.name for written in file.parent.iterdir()] == ["links.json"]


# The command.


@pytest.fixture
def linked(small: Project, world: World) -> Project:
    """The small guide with its two outside addresses in the world: `/report` and `/term`."""
    for name, address in (("sources.yml", "report"), ("terms.yml", "term")):
        file = small.data / name
        text = file.read_text("utf-8")
        file.write_text(
            text.replace(f"https://www.example.org/{address}", world.url(f"/{address}")),
            encoding="utf-8",
        )
    (small.data / "links.yml").write_text("user_agent: small guide\n", encoding="utf-8")
    return small


@pytest.fixture
def run(linked: Project, time: Time) -> partial[int]:
    return partial(links.main, project=linked, make_limiter=time.limiter)


Capture = pytest.CaptureFixture[str]


def test_a_dead_link_is_told_on_its_third_day(
    world: World, run: partial[int], capsys: Capture
) -> None:
    world.says("/report", Reply(404))
    world.says("/term", Reply(200))
    assert run([], today=MONDAY) == run([], today=THURSDAY) == 0
    assert capsys.readouterr().out == ""
    assert run([], today=NEXT_MONDAY) == 1
    printed = capsys.readouterr()
    assert printed.out == (
        f"docs/data/sources.yml:7: The address {world.url('/report')} no longer works: it answered 404"
        " (days on which it failed: 3, last on 2026-11-09). Find where the page went or an archived copy,"
        " or choose another source, and write its address.\n"
    )
    assert printed.err.splitlines()[-1] == "2 asked; 1 answer, 1 dead."
    assert world.methods("/term") == ["HEAD", "HEAD"], "on Thursday it had answered lately"


def test_a_dead_link_is_forgotten_once_it_is_mended(
    world: World, run: partial[int], linked: Project
) -> None:
    world.says("/report", Reply(404))
    world.says("/term", Reply(200))
    for day in (MONDAY, THURSDAY, NEXT_MONDAY):
        run([], today=day)
    file = linked.data / "sources.yml"
    file.write_text(file.read_text("utf-8").replace("/report", "/term"), encoding="utf-8")
    assert run([], today=NEXT_MONDAY) == 0
    assert list(records.read(linked.root / ".cache" / "links.json")) == [world.url("/term")]


def test_a_moved_link_is_told_and_is_no_failure(
    world: World, run: partial[int], capsys: Capture
) -> None:
    world.says("/report", Reply(301, {"Location": "/new"}))
    world.says("/new", Reply(200))
    world.says("/term", Reply(403))
    assert run([], today=MONDAY) == 0
    printed = capsys.readouterr()
    assert printed.out == (
        f"docs/data/sources.yml:7: The address {world.url('/report')} has moved for good."
        f" Look at {world.url('/new')} and write that instead.\n"
    )
    assert printed.err.endswith("2 asked; 1 moved for good, 1 could not tell.\n")


def test_a_certificate_that_is_not_accepted_is_told_and_is_no_failure(
    world: World, run: partial[int], linked: Project, capsys: Capture
) -> None:
    file = linked.data / "sources.yml"
    file.write_text(file.read_text("utf-8").replace("http://", "https://"), encoding="utf-8")
    world.says("/term", Reply(200))
    assert run([], today=MONDAY) == 0
    assert capsys.readouterr().out == (
        f"docs/data/sources.yml:7: The address {world.url('/report', scheme='https')} has a certificate"
        " that is not accepted. Open it in a browser; if that warns as well, look for another address.\n"
    )


def test_all_asks_those_that_answered_lately(world: World, run: partial[int]) -> None:
    for path in ("/report", "/term"):
        world.says(path, Reply(200))
    run([], today=MONDAY)
    run([], today=MONDAY)
    assert len(world.heard) == 2
    run(["--all"], today=MONDAY)
    assert len(world.heard) == 4


def test_hosts_learn_who_asks(
    world: World, run: partial[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPO_URL", "https://code.example/guide")
    run([], today=MONDAY)
    agents = {request.headers["User-Agent"] for request in world.heard}
    assert agents == {"small guide (+https://code.example/guide)"}


def test_no_password_of_this_computer_is_sent(
    world: World, run: partial[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine city.example login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    run([], today=MONDAY)
    assert world.heard and not any("Authorization" in request.headers for request in world.heard)


def test_an_exempt_host_is_not_asked(
    world: World, run: partial[int], linked: Project, capsys: Capture
) -> None:
    (linked.data / "links.yml").write_text(
        "exempt: [{host: city.example, reason: It forbids machines.}]\n", encoding="utf-8"
    )
    assert run(["--all", "--json"], today=MONDAY) == 0
    assert world.heard == []
    states = [link["state"] for link in json.loads(capsys.readouterr().out)]
    assert states == ["exempt", "exempt"]


def test_json_tells_all_that_is_known(world: World, run: partial[int], capsys: Capture) -> None:
    world.says("/term", Reply(200))
    assert run(["--json"], today=MONDAY) == 0
    assert json.loads(capsys.readouterr().out)[0] == {
        "address": world.url("/report"),
        "places": ["docs/data/sources.yml:7"],
        "asked": "2026-11-02",
        "state": "fails",
        "reason": "status",
        "status": 404,
        "moved_to": None,
        "failed_on": ["2026-11-02"],
    }


def unreached(project: Project, names: tuple[str, ...]) -> None:
    for name in names:
        file = project.data / name
        text = file.read_text("utf-8").replace("city.example", NO_SUCH_HOST)
        file.write_text(text, encoding="utf-8")


def test_without_a_network_nothing_is_kept(run: partial[int], linked: Project) -> None:
    unreached(linked, ("sources.yml", "terms.yml"))
    with pytest.raises(RefusedError, match="Check the network connection"):
        run([], today=MONDAY)
    assert not (linked.root / ".cache").exists()


def test_when_only_a_lost_host_is_asked_another_shows_that_there_is_a_network(
    world: World, run: partial[int], linked: Project
) -> None:
    unreached(linked, ("sources.yml",))
    world.says("/term", Reply(200))
    assert run([], today=MONDAY) == run([], today=THURSDAY) == 0
    assert world.methods("/term") == ["HEAD", "HEAD"]
    record = records.read(linked.root / ".cache" / "links.json")
    assert record[world.url("/report", NO_SUCH_HOST)].failed_on == [MONDAY, THURSDAY]
    assert record[world.url("/term")].asked == MONDAY


def test_a_round_broken_off_keeps_what_was_heard(
    world: World, run: partial[int], linked: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def press_control_c(number: int, total: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(links, "_show_progress", press_control_c)
    assert run([], today=MONDAY) == 130
    assert len(records.read(linked.root / ".cache" / "links.json")) == 1


def test_results_that_cannot_be_read_are_a_fault_and_stay(
    world: World, run: partial[int], linked: Project
) -> None:
    file = linked.root / "kept.json"
    file.write_text('{"http://a.example/": {"asked": "yesterday"', encoding="utf-8")
    before = file.read_bytes()
    with pytest.raises(RefusedError) as refused:
        run(["--results", str(file)], today=MONDAY)
    assert str(refused.value) == f"{file} holds no results that can be read. Remove it."
    assert (file.read_bytes(), world.heard) == (before, [])


def test_a_guide_with_findings_is_a_fault(run: partial[int], linked: Project) -> None:
    (linked.data / "sources.yml").write_text("a: [", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"\./scripts/check"):
        run([], today=MONDAY)


# The issue.


def test_the_issue_is_made_from_what_was_kept_without_asking(
    world: World, run: partial[int], capsys: Capture
) -> None:
    world.says("/term", Reply(200))
    for day in (MONDAY, THURSDAY, NEXT_MONDAY):
        run([], today=day)
    capsys.readouterr()
    number = len(world.heard)
    assert run(["--issue"], today=NEXT_MONDAY) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "# روابط خارجية لم تعد تعمل · Outside links that no longer work"
    assert '<div dir="rtl" lang="ar">' in lines and '<div dir="ltr" lang="en">' in lines
    assert lines[-1] == (
        f"| `docs/data/sources.yml:7` | <{world.url('/report')}> | أجاب بالرمز ٤٠٤ · it answered 404 |"
        " 2026-11-02, 2026-11-05, 2026-11-09 |"
    )
    assert len(world.heard) == number


def test_an_address_does_not_break_the_table(small: Project) -> None:
    file = small.data / "sources.yml"
    file.write_text(file.read_text("utf-8").replace("org/report", "org/a|b"), encoding="utf-8")
    guide, _ = load(small)
    days = [(MONDAY, "fails"), (THURSDAY, "fails"), (NEXT_MONDAY, "fails")]
    text = links_issue(guide, {"https://www.example.org/a|b": kept_after(*days)})
    assert "| <https://www.example.org/a%7Cb> |" in text


def test_the_issue_is_empty_when_no_link_is_dead(small_guide: Guide) -> None:
    record = {"https://www.example.org/report": kept_after((MONDAY, "fails"))}
    assert links_issue(small_guide, record) == ""
