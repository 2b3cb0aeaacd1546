/** How a trigger is fired. */
export interface FireOptions {
  /**
   * The address that the event is delivered to, such as one of this machine.
   * @default the `egress_url` of the instance, or else the address of the project's webhook subscription
   */
  readonly to?: string | undefined;
}
