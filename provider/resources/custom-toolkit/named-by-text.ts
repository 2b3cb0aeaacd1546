/** Says what becomes of an auth config that names a custom toolkit by text, where the toolkit is to be replaced. */
export function lostAuthConfig(authConfig: string, slug: string): string {
  return (
    `${authConfig} names the custom toolkit "${slug}" by a text, and the toolkit is to be replaced: Composio deletes its ` +
    "auth configs with it, which the next preview does not notice. Give the auth config the toolkit's output " +
    "`toolkitSlug`, so that Pulumi replaces both, and what names the auth config after it."
  );
}
