using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Composio = Pulumi.Composio;

return await Deployment.RunAsync(() =>
{
    var agent = new Composio.Session("agent", new()
    {
        UserId = "agent-7",
        Toolkits = new Composio.Inputs.SessionToolkitsArgs
        {
            Enable = new[]
            {
                "gmail",
            },
        },
        Hooks = new[]
        {
            new Composio.Inputs.SessionHookArgs
            {
                Type = Composio.SessionHookType.AfterExecute,
                Id = "injection",
                AppliesTo = "all",
                Handler = new Composio.Inputs.SessionHookHandlerArgs
                {
                    Type = Composio.SessionHookHandlerType.PromptInjectionCheck,
                    Action = Composio.SessionHookAction.Block,
                },
            },
        },
    });

    return new Dictionary<string, object?>
    {
        ["url"] = agent.McpUrl,
    };
});
