/** The output of `pulumi stack export`, as far as the tests and the demo look at it. */
export interface Deployment {
  version: number;
  deployment: { resources?: StateResource[]; pending_operations?: { resource: StateResource }[] };
}

interface StateResource {
  urn: string;
  type: string;
  id?: string;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
  initErrors?: string[];
  [field: string]: unknown;
}
