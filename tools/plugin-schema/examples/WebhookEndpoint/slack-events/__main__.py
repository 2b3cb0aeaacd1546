import pulumi
import pulumi_composio as composio

config = pulumi.Config()
slack_signing_secret = config.require("slackSigningSecret")
slack = composio.WebhookEndpoint("slack",
    toolkit="slack",
    client_id="1234567890.1234567890",
    data={
        "signing_secret": slack_signing_secret,
    })
pulumi.export("requestUrl", slack.webhook_url)
