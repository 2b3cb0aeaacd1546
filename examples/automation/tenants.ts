export interface Tenant {
  /** The name of the tenant's stack, and the user for whom its agents connect. */
  id: string;
  authConfigIds: string[];
  allowedTools: string[];
}

const MAIL = { authConfigIds: ["ac_gmail_prod"], allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"] };

export const tenants: Tenant[] = [
  { id: "acme", ...MAIL },
  { id: "globex", ...MAIL },
  { id: "initech", authConfigIds: ["ac_slack_prod"], allowedTools: ["SLACK_SEARCH_MESSAGES"] },
];
