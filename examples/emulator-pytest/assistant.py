"""What an assistant asks of Composio."""

import os

from composio_client import Composio, NotFoundError


def client() -> Composio:
    """A client by COMPOSIO_API_KEY and COMPOSIO_BASE_URL."""
    return Composio.from_env(os.environ)


def open_session(user_id: str) -> str:
    """Opens a session in which an assistant may read a user's mail and draft answers, and may not send any."""
    with client() as composio:
        session = composio.tool_router.session.create(
            user_id=user_id,
            toolkits={"enable": ["gmail"]},
            tools={"gmail": {"enable": ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT"]}},
        )
        return session.session_id


def close_session(session_id: str) -> None:
    """Closes a session. One that is closed already is none to worry about."""
    with client() as composio:
        try:
            composio.tool_router.session.delete(session_id)
        except NotFoundError:
            pass
