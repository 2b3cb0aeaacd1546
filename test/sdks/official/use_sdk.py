"""Uses Composio's SDK as a program does, and prints what it got as JSON. The argument is the address of the API."""

import json
import sys
import warnings
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import httpx
from composio import Composio
from composio.core.models.connected_accounts import auth_scheme

warnings.simplefilter("ignore")
composio = Composio(api_key="ak_project", base_url=sys.argv[1], max_retries=0, allow_tracking=False)
# Each answer is checked by the models.
composio.client._strict_response_validation = True
EMAIL = {"recipient_email": "ada@example.com", "body": "Hello"}


def toolkits() -> dict:
    [creation, *_] = composio.toolkits.get_auth_config_creation_fields("gmail", "OAUTH2")
    [initiation] = composio.toolkits.get_connected_account_initiation_fields("stripe", "API_KEY")
    return {
        "listed": [each.slug for each in composio.toolkits.get(query={"category": "communication"})],
        "one": composio.toolkits.get("gmail").name,
        "categories": "crm" in [each.id for each in composio.toolkits.list_categories()],
        "fields": [creation.name, initiation.name],
    }


def tools() -> dict:
    names = lambda **query: [each["function"]["name"] for each in composio.tools.get(user_id="agent-7", **query)]
    [tool] = composio.tools.get(user_id="agent-7", tools=["GMAIL_SEND_EMAIL"])
    return {
        "parameters": sorted(tool["function"]["parameters"]["properties"]),
        "ofToolkit": names(toolkits=["SLACK"], limit=50),
        "found": names(search="send email"),
        "raw": composio.tools.get_raw_composio_tool_by_slug("GMAIL_SEND_EMAIL").name,
    }


def auth_configs() -> dict:
    mail = composio.auth_configs.create("gmail", {"type": "use_composio_managed_auth", "name": "mail"})
    access = {"tools_available_for_execution": ["GMAIL_SEND_EMAIL"]}
    composio.auth_configs.update(mail.id, options={"type": "default", "tool_access_config": access})
    composio.auth_configs.disable(mail.id)
    disabled = composio.auth_configs.get(mail.id)
    composio.auth_configs.enable(mail.id)
    listed = composio.auth_configs.list(toolkit_slug="gmail").items
    composio.auth_configs.delete(mail.id)
    return {
        "one": [disabled.name, disabled.status, *disabled.tool_access_config.tools_available_for_execution],
        "isListed": mail.id in [each.id for each in listed],
    }


def connected_accounts() -> dict:
    config = composio.auth_configs.create(
        "stripe", {"type": "use_custom_auth", "auth_scheme": "API_KEY", "credentials": {}}
    )
    key = auth_scheme.api_key({"generic_api_key": "sk_test_0123456789"})
    account = composio.connected_accounts.initiate("agent-7", config.id, config=key)
    composio.connected_accounts.disable(account.id)
    disabled = composio.connected_accounts.get(account.id)
    composio.connected_accounts.enable(account.id)
    enabled = account.wait_for_connection()
    listed = composio.connected_accounts.list(user_ids=["agent-7"], toolkit_slugs=["stripe"]).items
    link = composio.connected_accounts.link("agent-7", "ac_gmail_prod")
    composio.connected_accounts.delete(account.id)
    return {
        "statuses": [disabled.status, enabled.status, link.status],
        "listed": len(listed),
        "hasLink": link.redirect_url.startswith(sys.argv[1]),
    }


def servers() -> dict:
    server = composio.mcp.create(
        "support",
        toolkits=[{"toolkit": "gmail", "auth_config_id": "ac_gmail_prod"}],
        allowed_tools=["GMAIL_SEND_EMAIL"],
    )
    instance = server.generate("agent-7")
    composio.mcp.update(server.id, name="support-2")
    name = composio.mcp.get(server.id).name
    listed = len(composio.mcp.list()["items"])
    composio.mcp.delete(server.id)
    return {"name": name, "query": instance["url"].partition("?")[2], "listed": listed}


def triggers() -> dict:
    slug = "GMAIL_NEW_GMAIL_MESSAGE"
    created = composio.triggers.create(slug=slug, connected_account_id="ca_gmail_team", trigger_config={})
    composio.triggers.disable(trigger_id=created.trigger_id)
    composio.triggers.enable(trigger_id=created.trigger_id)
    active = [each.trigger_name for each in composio.triggers.list_active().items]
    composio.triggers.delete(trigger_id=created.trigger_id)
    return {
        "type": composio.triggers.get_type(slug).name,
        "isListed": slug in [each.slug for each in composio.triggers.list().items],
        "active": active,
    }


def sessions() -> dict:
    session = composio.create(
        user_id="agent-7", toolkits=["gmail"], connected_accounts={"gmail": "ca_gmail_team"}, mcp=True
    )
    session.update(workbench={"enable": False})
    used = composio.use(session.session_id)
    [toolkit] = used.toolkits().items
    result = {
        "tools": [each["function"]["name"] for each in used.tools()],
        "account": toolkit.connection.connected_account.id,
        "found": session.search(query="send an email").results[0].primary_tool_slugs[0],
        "called": session.execute("GMAIL_SEND_EMAIL", arguments=EMAIL).data,
        "isLink": session.authorize("gmail").redirect_url.startswith(sys.argv[1]),
        "hasAddress": session.mcp.url.startswith(sys.argv[1]),
    }
    session.delete()
    return result


def received() -> dict:
    """Fires a trigger, and takes the message as a receiver of webhooks does."""
    messages = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            messages.append((self.headers, body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    subscription = composio.webhooks.subscriptions.set(
        webhook_url="https://hooks.example.com/composio", enabled_events=["composio.trigger.message"]
    )
    created = composio.triggers.create(
        slug="GMAIL_NEW_GMAIL_MESSAGE", connected_account_id="ca_gmail_team", trigger_config={}
    )
    with HTTPServer(("127.0.0.1", 0), Receiver) as server:
        Thread(target=server.handle_request).start()
        fired = {"payload": {"subject": "Hello"}, "to": f"http://127.0.0.1:{server.server_port}/"}
        url = f"{sys.argv[1]}/__emulator/trigger-instances/{created.trigger_id}/fire"
        httpx.post(url, json=fired).raise_for_status()
    [(headers, body)] = messages
    message = composio.triggers.verify_webhook(
        id=headers["webhook-id"],
        payload=body,
        secret=subscription["secret"],
        signature=headers["webhook-signature"],
        timestamp=headers["webhook-timestamp"],
    )["payload"]
    return {"trigger": message["trigger_slug"], "payload": message["payload"]}


def calls() -> dict:
    return composio.tools.execute(
        "GMAIL_SEND_EMAIL",
        EMAIL,
        user_id="agent-7",
        connected_account_id="ca_gmail_team",
        dangerously_skip_version_check=True,
    )["data"]


PARTS = [toolkits, tools, auth_configs, connected_accounts, servers, triggers, sessions, received, calls]
print(json.dumps({part.__name__: part() for part in PARTS}))
