import pulumi
import pulumi_composio as composio

events = composio.WebhookSubscription("events",
    webhook_url="https://hooks.example.com/composio",
    enabled_events=["composio.trigger.message"],
    version=composio.WebhookVersion.V3)
pulumi.export("signingSecret", events.secret)
