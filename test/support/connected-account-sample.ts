import { connectedAccount } from "../../provider/resources/connected-account/connected-account-definition";
import type { Sample } from "./sample";

const KEY = "sk_live_0123456789abcdef";
const PASSWORD = "proxy-0123456789abcdef";
const NOBODY = { allowAllUsers: false, allowedUserIds: [], notAllowedUserIds: [] };
const SHARED = { accountType: "SHARED", ...NOBODY, allowedUserIds: ["agent-8"] };
const OPEN = { allow_all_users: true, allowed_user_ids: [], not_allowed_user_ids: ["agent-9"] };

export const CONNECTED_ACCOUNT_SAMPLE: Sample = {
  definition: connectedAccount,
  inputs: {
    authConfigId: "ac_stripe_main",
    userId: "agent-7",
    alias: "billing",
    credentials: { generic_api_key: KEY },
  },
  fields: {
    authConfigId: { to: "ac_openai_main", removed: "refused" },
    userId: { to: "agent-8", removed: "refused" },
    credentials: {
      to: { generic_api_key: "sk_live_fedcba9876543210", user_agent: "agents" },
      removed: "same",
    },
    connectionFields: {
      given: { connectionFields: { base_url: "https://eu.example.com" } },
      to: { base_url: "https://us.example.com" },
      removed: { is: {} },
      removalReplaces: true,
    },
    alias: {
      to: "payments",
      removed: "same",
      elsewhere: { change: { alias: "renamed" }, shows: "renamed" },
    },
    sharing: {
      given: { sharing: SHARED },
      to: { ...SHARED, allowedUserIds: ["agent-8", "agent-9"], notAllowedUserIds: ["agent-1"] },
      replacing: { "another type": { accountType: "PRIVATE", ...NOBODY } },
      removed: { is: undefined },
      removalReplaces: true,
      elsewhere: {
        change: { acl: OPEN },
        shows: { accountType: "SHARED", ...NOBODY, allowAllUsers: true, notAllowedUserIds: ["agent-9"] },
      },
    },
    enabled: {
      given: { enabled: false },
      to: true,
      removed: { is: true },
      elsewhere: { change: { status: "ACTIVE" }, shows: true },
    },
    revokeOnDelete: { given: { revokeOnDelete: true }, to: false, removed: { is: false } },
  },
  incomplete: [
    {
      what: "that is created and cannot be read",
      faults: [{ operation: "getConnectedAccount", kind: "answer", status: 500 }],
    },
    {
      what: "that is created and cannot be disabled",
      given: { enabled: false },
      faults: [{ operation: "setConnectedAccountStatus", kind: "answer", status: 500 }],
    },
  ],
  secrets: {
    inputs: {
      authConfigId: "ac_stripe_main",
      userId: "agent-7",
      alias: "billing",
      credentials: { generic_api_key: KEY },
      connectionFields: { base_url: "https://eu.example.com", proxy_password: PASSWORD },
    },
    values: [KEY, PASSWORD],
    writes: { create: "createConnectedAccount", update: "updateConnectedAccount" },
  },
  warnings: /^the connected account "\w+" will permit more: its deny list no longer has/,
  live: (emulator) =>
    emulator
      .connectedAccounts()
      .filter(({ id, deleted }) => !deleted && !/^ca_[a-z]+_[a-z]+$/.test(id))
      .map(({ updated_at: _, ...account }) => account),
  change: (emulator, id, change) => void emulator.changeConnectedAccount(id, change),
  remove: (emulator, id) => void emulator.deleteConnectedAccount(id),
};
