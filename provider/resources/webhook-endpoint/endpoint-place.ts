/** The two things that tell an endpoint from the others of a project. */
export interface EndpointPlace {
  toolkit: string;
  clientId: string;
}

/** The same as Composio says it. */
interface PlaceInComposio {
  toolkit_slug?: string | undefined;
  client_id?: string | undefined;
}

/** Whether an endpoint is of another app than this one, as far as that is said. */
export function isOfAnotherApp(
  { toolkit_slug: slug, client_id: id }: PlaceInComposio,
  { toolkit, clientId }: EndpointPlace,
): boolean {
  return (
    (slug !== undefined && slug.toLowerCase() !== toolkit.toLowerCase()) ||
    (id !== undefined && id !== clientId)
  );
}
