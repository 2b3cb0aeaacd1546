/** The ways in which people authenticate with the MCP server behind a custom toolkit. */
export const CustomAuthMode = {
  /** Everybody may use it. */
  NoAuth: "NO_AUTH",
  /** It takes a key in a header. */
  ApiKey: "API_KEY",
  /** It has OAuth, and Composio registers itself there. */
  DcrOauth: "DCR_OAUTH",
} as const;
/** A way in which people authenticate with the MCP server behind a custom toolkit. */
export type CustomAuthMode = (typeof CustomAuthMode)[keyof typeof CustomAuthMode];

/** The types of image that the picture of a toolkit may have. */
export const LogoMimeType = {
  /** A PNG image. */
  Png: "image/png",
  /** A JPEG image. */
  Jpeg: "image/jpeg",
} as const;
/** A type of image that the picture of a toolkit may have. */
export type LogoMimeType = (typeof LogoMimeType)[keyof typeof LogoMimeType];
