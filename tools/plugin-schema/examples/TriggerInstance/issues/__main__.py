import pulumi
import pulumi_composio as composio

config = pulumi.Config()
linear_key = config.require("linearKey")
linear = composio.AuthConfig("linear",
    toolkit="linear",
    custom={
        "auth_scheme": "API_KEY",
    })
account = composio.ConnectedAccount("account",
    auth_config_id=linear.id,
    user_id="triage-agent",
    credentials={
        "generic_api_key": linear_key,
    })
issues = composio.TriggerInstance("issues",
    trigger_slug="LINEAR_ISSUE_CREATED_TRIGGER",
    connected_account_id=account.id,
    trigger_config={
        "team_id": "the-id-of-a-team",
    },
    egress_url="https://staging.example.com/composio")
pulumi.export("version", issues.version)
