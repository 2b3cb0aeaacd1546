/** What a timer can wait. */
export const milliseconds = { type: "integer", minimum: 0, maximum: 2_147_483_647 } as const;
