from assistant import close_session, open_session


def test_the_assistant_may_read_mail_and_draft_answers(composio_emulator):
    session_id = open_session("user-1")

    [session] = composio_emulator.objects("sessions")
    assert session["id"] == session_id
    assert session["config"]["tools"] == {"gmail": {"enable": ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT"]}}


def test_a_session_is_closed_once(composio_emulator):
    session_id = open_session("user-1")

    close_session(session_id)
    close_session(session_id)

    # The session of the test before is not there: the emulator is reset between tests.
    [session] = composio_emulator.objects("sessions")
    assert session["deleted"]


def test_the_client_asks_again_after_a_rate_limit(composio_emulator):
    composio_emulator.add_fault("createSession", "rate-limit", retryAfter=1)

    open_session("user-1")

    statuses = [request["status"] for request in composio_emulator.requests("createSession")]
    assert statuses == [429, 201]
