import { textLike } from "../core/zod";

const RULE = 'must be the id of a connected account, such as "ca_1a2b3c4d"';

/** The shape of the id of a connected account. */
export const accountId = textLike(/^\S+$/, RULE);
