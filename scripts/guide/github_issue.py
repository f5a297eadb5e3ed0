"""One issue a label: opened, kept up to date, and closed through the GitHub API."""

from __future__ import annotations

from typing import Any

import requests

# GitHub refuses longer ones; characters.
LONGEST_BODY = 65_536


class GitHubError(Exception):
    """GitHub did not do what it was asked."""


def keep_issue(api: str, repository: str, token: str, label: str, text: str) -> str:
    """Make the one open issue with this label say `text`, and return what was done.

    The first line of `text` is the title, `# …`. An empty text closes the issue.
    """
    title, body = _title_and_body(text)
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {token}"
        session.headers["Accept"] = "application/vnd.github+json"
        session.headers["X-GitHub-Api-Version"] = "2022-11-28"
        issues = f"{api.rstrip('/')}/repos/{repository}/issues"
        found = _open_issue(session, issues, label)
        if not text.strip():
            if found is None:
                return "Nothing to tell, and no issue is open."
            done = {"state": "closed", "state_reason": "completed"}
            return f"Closed {_send(session, 'PATCH', found['url'], done)['html_url']}"
        if found is None:
            new = {"title": title, "body": body, "labels": [label]}
            opened = _send(session, "POST", issues, new)
            if label not in [one["name"] for one in opened["labels"]]:
                raise GitHubError(
                    f"{opened['html_url']} was opened without its label. Make the label '{label}' and give it to the issue."
                )
            return f"Opened {opened['html_url']}"
        if (found["title"], _lines(found["body"])) == (title, _lines(body)):
            return f"Nothing new in {found['html_url']}"
        changed = _send(session, "PATCH", found["url"], {"title": title, "body": body})
        return f"Updated {changed['html_url']}"


def _title_and_body(text: str) -> tuple[str, str]:
    first, _, rest = text.strip().partition("\n")
    body = rest.strip()
    if len(body) > LONGEST_BODY:
        body = body[: LONGEST_BODY - 2].rpartition("\n")[0] + "\n…"
    return first.removeprefix("#").strip(), body


def _lines(body: str | None) -> list[str]:
    return (body or "").strip().splitlines()


def _open_issue(session: requests.Session, issues: str, label: str) -> Any:
    """The oldest open issue with the label; pull requests are issues to GitHub, not to us."""
    asked = {"labels": label, "state": "open", "sort": "created", "direction": "asc"}
    found = _send(session, "GET", issues, None, asked | {"per_page": "100"})
    return next((one for one in found if "pull_request" not in one), None)


def _send(
    session: requests.Session,
    method: str,
    url: str,
    body: dict[str, Any] | None,
    asked: dict[str, str] | None = None,
) -> Any:
    try:
        response = session.request(method, url, json=body, params=asked, timeout=30)
        content = response.json()
    except requests.RequestException as error:
        raise GitHubError(f"GitHub could not be asked: {error}. Try again later.") from None
    if not response.ok:
        message = content.get("message", "") if isinstance(content, dict) else ""
        raise GitHubError(
            f"GitHub answered {response.status_code} to {method} {url}: {message}."
            " Check that GITHUB_TOKEN may write issues here."
        )
    return content
