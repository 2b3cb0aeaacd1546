import pulumi
import pulumi_composio as composio

config = pulumi.Config()
payments_key = config.require("paymentsKey")
payments = composio.AuthConfig("payments",
    toolkit="stripe",
    custom={
        "auth_scheme": "API_KEY",
    },
    enabled_for_tool_router=True)
account = composio.ConnectedAccount("account",
    auth_config_id=payments.id,
    user_id="payments-service",
    credentials={
        "generic_api_key": payments_key,
    },
    sharing={
        "account_type": composio.ConnectedAccountType.SHARED,
        "allowed_user_ids": [
            "agent-7",
            "agent-8",
        ],
    })
agent = composio.Session("agent",
    user_id="agent-7",
    toolkits={
        "enable": ["stripe"],
    },
    auth_configs={
        "stripe": payments.id,
    },
    connected_accounts={
        "stripe": [account.id],
    })
pulumi.export("url", agent.mcp_url)
