import pulumi
import pulumi_composio as composio

config = pulumi.Config()
client_id = config.require("clientId")
client_secret = config.require("clientSecret")
crm = composio.AuthConfig("crm",
    toolkit="hubspot",
    custom={
        "auth_scheme": "OAUTH2",
        "credentials": {
            "client_id": client_id,
            "client_secret": client_secret,
        },
    })
pulumi.export("callbackUrl", crm.oauth_redirect_uri)
