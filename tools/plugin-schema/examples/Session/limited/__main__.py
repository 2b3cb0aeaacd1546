import pulumi
import pulumi_composio as composio

gmail = composio.AuthConfig("gmail",
    toolkit="gmail",
    enabled_for_tool_router=True)
agent = composio.Session("agent",
    user_id="agent-7",
    auth_configs={
        "gmail": gmail.id,
    },
    toolkits={
        "enable": ["gmail"],
    },
    tools={
        "gmail": {
            "enable": [
                "GMAIL_FETCH_EMAILS",
                "GMAIL_SEND_EMAIL",
            ],
            "require_approval": ["GMAIL_SEND_EMAIL"],
        },
    },
    preload={
        "tools": ["GMAIL_FETCH_EMAILS"],
    },
    sandbox={
        "size": composio.SessionSandboxSize.MEDIUM,
    })
pulumi.export("url", agent.mcp_url)
