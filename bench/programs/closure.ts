import * as pulumi from "@pulumi/pulumi";

import axios = require("axios");

interface Inputs {
  name: string;
  authConfigIds: string[];
  allowedTools?: string[];
}

/** Composio's server object, as far as it is used here. */
interface Server {
  id: string;
  name: string;
  auth_config_ids: string[];
  allowed_tools: string[];
  mcp_url: string;
  toolkits: string[];
  toolkit_icons: Record<string, string>;
  commands: Record<string, string>;
  created_at: string;
  updated_at: string;
  server_instance_count: number;
  managed_auth_via_composio: boolean;
}

/** Pulumi serializes this object, with all that its methods reach, into every resource. */
const mcpServerProvider: pulumi.dynamic.ResourceProvider = {
  async check(_olds, news) {
    // A schema cannot be serialized, so it is made where it is used.
    const { z }: typeof import("zod") = require("zod");
    const schema = z.object({
      name: z
        .string()
        .min(4)
        .max(30)
        .regex(/^[A-Za-z0-9 -]+$/),
      authConfigIds: z.array(z.string().min(1)).min(1),
      allowedTools: z.array(z.string().min(1)).optional(),
    });
    const { __provider, ...inputs } = news;
    const { error } = schema.safeParse(inputs);
    const failures = (error?.issues ?? []).map(({ path, message }) => ({
      property: path.join("."),
      reason: message,
    }));
    return { inputs: news, failures };
  },

  async diff(_id, olds, news) {
    const isSame = (a: string[] = [], b: string[] = []) =>
      a.length === b.length && a.every((element) => b.includes(element));
    const changes =
      olds.name !== news.name ||
      !isSame(olds.authConfigIds, news.authConfigIds) ||
      (news.allowedTools !== undefined && !isSame(olds.allowedTools, news.allowedTools));
    return { changes };
  },

  async create(inputs) {
    const { data } = await composio().post<Server>("/mcp/servers", bodyOf(inputs));
    return { id: data.id, outs: outputsOf(data) };
  },

  async read(id) {
    try {
      const { data } = await composio().get<Server>(`/mcp/${id}`);
      return { id, props: outputsOf(data) };
    } catch (error) {
      if (isNotFound(error)) {
        return {};
      }
      throw error;
    }
  },

  async update(id, _olds, news) {
    const { data } = await composio().patch<Server>(`/mcp/${id}`, bodyOf(news));
    return { outs: outputsOf(data) };
  },

  async delete(id) {
    try {
      await composio().delete(`/mcp/${id}`);
    } catch (error) {
      if (!isNotFound(error)) {
        throw error;
      }
    }
  },
};

function composio() {
  const apiKey = process.env.COMPOSIO_API_KEY;
  if (!apiKey) {
    throw new Error("Set COMPOSIO_API_KEY.");
  }
  return axios.create({
    baseURL: `${process.env.COMPOSIO_BASE_URL ?? "https://backend.composio.dev"}/api/v3`,
    // Composio refuses the name that axios gives itself.
    headers: { "x-api-key": apiKey, "User-Agent": "bench/1.0" },
    timeout: 60_000,
  });
}

function isNotFound(error: unknown): boolean {
  return axios.isAxiosError(error) && error.response?.status === 404;
}

function bodyOf(inputs: Inputs) {
  return {
    name: inputs.name,
    auth_config_ids: inputs.authConfigIds,
    ...(inputs.allowedTools && { allowed_tools: inputs.allowedTools }),
  };
}

function outputsOf(server: Server) {
  return {
    name: server.name,
    authConfigIds: server.auth_config_ids,
    allowedTools: server.allowed_tools,
    mcpUrl: server.mcp_url,
    toolkits: server.toolkits,
    toolkitIcons: server.toolkit_icons,
    commands: server.commands,
    createdAt: server.created_at,
    updatedAt: server.updated_at,
    serverInstanceCount: server.server_instance_count,
    managedAuthViaComposio: server.managed_auth_via_composio,
  };
}

class McpServer extends pulumi.dynamic.Resource {
  constructor(name: string, args: Inputs, opts?: pulumi.CustomResourceOptions) {
    const outputs = {
      mcpUrl: undefined,
      toolkits: undefined,
      toolkitIcons: undefined,
      commands: undefined,
      createdAt: undefined,
      updatedAt: undefined,
      serverInstanceCount: undefined,
      managedAuthViaComposio: undefined,
    };
    super(mcpServerProvider, name, { ...outputs, ...args }, opts, "bench", "McpServer");
  }
}

for (let i = 0; i < Number(process.env.BENCH_SERVERS ?? 1); i++) {
  new McpServer(`server-${i}`, {
    name: `bench server ${i}`,
    authConfigIds: ["ac_gmail_prod"],
    allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
  });
}

/** Whether Pulumi starts this program by ts-node. */
export const usesTsNode = Symbol.for("ts-node.register.instance") in process;
