/**
 * The third API of zod, which zod 4 still has. It loads in an eighth of the time of the fourth, which brings the
 * messages of fifty languages, and every run of Pulumi that changes or reads something waits for it.
 */
export { z } from "zod/v3";
