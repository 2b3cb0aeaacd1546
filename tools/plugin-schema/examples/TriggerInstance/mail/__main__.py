import pulumi
import pulumi_composio as composio

mail = composio.TriggerInstance("mail",
    trigger_slug="GMAIL_NEW_GMAIL_MESSAGE",
    connected_account_id="ca_1a2b3c4d",
    trigger_config={
        "labelIds": "INBOX",
    },
    egress_url="https://staging.example.com/composio")
pulumi.export("version", mail.version)
