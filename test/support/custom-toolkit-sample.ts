import { customToolkit } from "../../provider/resources/custom-toolkit/custom-toolkit-definition";
import type { Sample } from "./sample";

const HEADERS = { Authorization: "Bearer {{generic_api_key}}", "X-Tenant": "tenant-0123456789abcdef" };
const API_KEY = {
  mode: "API_KEY",
  headers: HEADERS,
  apiKeyField: { displayName: "Key", description: "The key of your account" },
};
const DCR = { mode: "DCR_OAUTH", discoveryUrl: "https://mcp.example.com/.well-known/oauth" };
const LOGO = { content: "aGVsbG8=", mimeType: "image/png" };

export const CUSTOM_TOOLKIT_SAMPLE: Sample = {
  definition: customToolkit,
  inputs: {
    slug: "orders desk",
    name: "Orders",
    mcpUrl: "https://mcp.example.com/orders",
    authSchemes: [API_KEY],
  },
  fields: {
    slug: { to: "sales", removed: "refused" },
    name: { to: "Sales", removed: "refused", elsewhere: { change: { name: "renamed" }, shows: "renamed" } },
    mcpUrl: { to: "https://mcp.example.com/sales", removed: "refused" },
    authSchemes: {
      to: [{ ...API_KEY, apiKeyField: { displayName: "Token", description: "The token of your account" } }],
      replacing: {
        "another scheme": [DCR],
        "one scheme more": [API_KEY, DCR],
        "other headers": [{ ...API_KEY, headers: { "X-Key": "{{generic_api_key}}" } }],
        "another field": [{ ...API_KEY, additionalFields: { genericId: { displayName: "Tenant" } } }],
      },
      removed: "refused",
      elsewhere: {
        change: { auth_schemes: [{ mode: "NO_AUTH" }] },
        shows: [{ mode: "NO_AUTH" }],
        replaces: true,
      },
    },
    logo: { given: { logo: LOGO }, to: { ...LOGO, mimeType: "image/jpeg" }, removed: { is: {} } },
    syncTrigger: {
      given: { authSchemes: [{ mode: "NO_AUTH" }], syncTrigger: "2026-10" },
      to: "2026-11",
      removed: "same",
    },
    syncAccountId: {
      given: { authSchemes: [{ mode: "NO_AUTH" }], syncAccountId: "ca_1a2b3c4d" },
      to: "ca_5e6f7a8b",
      removed: "same",
    },
    adoptExisting: { given: { adoptExisting: true }, to: false, removed: { is: false } },
    revokeOnDelete: { given: { revokeOnDelete: true }, to: false, removed: { is: false } },
    forceDestroy: { given: { forceDestroy: true }, to: false, removed: { is: false } },
  },
  incomplete: [
    {
      what: "that is created and cannot be read",
      faults: [{ operation: "getToolkit", kind: "answer", status: 500, skip: 1 }],
    },
    {
      what: "that is created and whose tools cannot be read",
      given: { authSchemes: [{ mode: "NO_AUTH" }], syncTrigger: "2026-10" },
      faults: [{ operation: "syncCustomToolkit", kind: "answer", status: 400 }],
      undone: ["syncTrigger", "syncAccountId"],
    },
  ],
  secrets: {
    inputs: {
      slug: "orders",
      name: "Orders",
      mcpUrl: "https://mcp.example.com/orders",
      authSchemes: [API_KEY],
    },
    values: Object.values(HEADERS),
    writes: { create: "upsertCustomToolkit", update: "upsertCustomToolkit" },
  },
  live: (emulator) =>
    emulator
      .customToolkits()
      .filter(({ deleted }) => !deleted)
      .map(({ slug, created_at: _, updated_at: __, ...toolkit }) => ({ id: slug, ...toolkit })),
  change: (emulator, id, change) => void emulator.changeCustomToolkit(id, change),
  remove: (emulator, id) => emulator.deleteCustomToolkit(id),
};
