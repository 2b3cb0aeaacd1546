import type { ToolkitObject } from "../../catalogue/toolkit-object";
import { z } from "../../core/zod";

/** A custom toolkit as Composio describes it. Its slug is its id. */
export type CustomToolkitObject = ToolkitObject & { id: string };

/** The answer to an upsert: the slug that the toolkit has. */
export const upsertedSchema = z.object({ slug: z.string().min(1) });
