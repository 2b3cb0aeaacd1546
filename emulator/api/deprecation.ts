/** The headers by which an answer announces that an API is to end. */
export const DEPRECATION = {
  deprecation: "@1767225600",
  sunset: "Fri, 01 Jan 2027 00:00:00 GMT",
  link: '<https://docs.composio.dev>; rel="deprecation"; type="text/html"',
} as const;
