import pulumi
import pulumi_composio as composio

gmail = composio.AuthConfig("gmail",
    toolkit="gmail",
    managed={
        "scopes": ["https://www.googleapis.com/auth/gmail.readonly"],
    })
pulumi.export("authConfigId", gmail.id)
