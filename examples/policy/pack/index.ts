import { PolicyPack, type ResourceValidationPolicy } from "@pulumi/policy";
import { resourceAccess } from "pulumi-composio/access";
import { policies } from "pulumi-composio-policy";

/** A rule of the company's own, by the model of the report. It knows the resources of both hosts. */
const toolkitsOfCompany: ResourceValidationPolicy = {
  name: "company-toolkits",
  description: "A session has no other toolkits than the company has agreed on.",
  enforcementLevel: "mandatory",
  configSchema: {
    properties: {
      toolkits: { type: "array", items: { type: "string" }, default: ["github", "gmail", "slack"] },
    },
  },
  validateResource: (args, reportViolation) => {
    const agent = resourceAccess(args);
    if (agent?.kind !== "Session" || agent.access.hasCatalogue) {
      return;
    }
    const { toolkits: agreed } = args.getConfig<{ toolkits: string[] }>();
    const others = agent.access.toolkits
      .map(({ toolkit }) => toolkit)
      .filter((each) => !agreed.includes(each));
    if (others.length > 0) {
      reportViolation(`Leave out ${others.join(", ")}: the company has agreed on ${agreed.join(", ")}.`);
    }
  },
};

new PolicyPack("company", { policies: [...policies, toolkitsOfCompany] });
