import pulumi
import pulumi_composio as composio

gmail = composio.AuthConfig("gmail", toolkit="gmail")
support = composio.McpServer("support",
    auth_config_ids=[gmail.id],
    allowed_tools=[
        "GMAIL_FETCH_EMAILS",
        "GMAIL_SEND_EMAIL",
    ])
claude = composio.get_client_config_output(client=composio.McpClient.CLAUDE,
    name="support",
    server_id=support.id,
    user_id="agent-7")
pulumi.export("clientConfig", claude.json)
