/** Hosts that Composio cannot reach. */
const LOCAL_HOST = /^(localhost|.*\.localhost|127\..*|10\..*|192\.168\..*|169\.254\..*|0\.0\.0\.0|\[.*\])$/;

/** Whether a text is an https address that Composio may reach. */
export function isPublicUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" && !LOCAL_HOST.test(url.hostname);
}
