import pulumi
import pulumi_composio as composio

agent = composio.Session("agent",
    user_id="agent-7",
    toolkits={
        "enable": ["gmail"],
    },
    hooks=[{
        "type": composio.SessionHookType.AFTER_EXECUTE,
        "id": "injection",
        "applies_to": "all",
        "handler": {
            "type": composio.SessionHookHandlerType.PROMPT_INJECTION_CHECK,
            "action": composio.SessionHookAction.BLOCK,
        },
    }])
pulumi.export("url", agent.mcp_url)
