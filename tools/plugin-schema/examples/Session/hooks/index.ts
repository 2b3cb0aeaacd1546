import * as pulumi from "@pulumi/pulumi";
import * as composio from "pulumi-composio/native";

const agent = new composio.Session("agent", {
    userId: "agent-7",
    toolkits: {
        enable: ["gmail"],
    },
    hooks: [{
        type: composio.SessionHookType.AfterExecute,
        id: "injection",
        appliesTo: "all",
        handler: {
            type: composio.SessionHookHandlerType.PromptInjectionCheck,
            action: composio.SessionHookAction.Block,
        },
    }],
});
export const url = agent.mcpUrl;
