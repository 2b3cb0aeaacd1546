import { readFile } from "node:fs/promises";
import { $RefParser } from "@apidevtools/json-schema-ref-parser";
import { parse } from "yaml";
import { messageOf } from "../errors";
import type { Schema } from "./schema";

export interface Parameter {
  name: string;
  in: string;
  schema?: Schema;
  deprecated?: boolean;
  required?: boolean;
}

/** A request or a response. */
export interface Content {
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  deprecated?: boolean;
  parameters?: readonly Parameter[];
  requestBody?: Content;
  responses?: Record<string, Content>;
}

type PathItem = Record<string, Operation> & { parameters?: readonly Parameter[] };

/** An OpenAPI document of 3.0 or 3.1, with what it refers to in place. */
export interface Document {
  openapi: string;
  info?: { version?: unknown };
  servers?: readonly { url?: unknown }[];
  paths: Record<string, PathItem>;
}

/**
 * Reads a document of JSON or YAML. It may refer to parts of itself alone, so that nothing is loaded but the file.
 *
 * @throws Error when the file is no whole OpenAPI document.
 */
export async function readDocument(file: string): Promise<Document> {
  const refuse = (why: string, cause?: unknown) =>
    new Error(`${file} ${why}. It has to be an OpenAPI document of version 3.0 or 3.1.`, { cause });
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw refuse(`cannot be read: ${messageOf(error)}`, error);
  });
  const document = parsed(text, refuse);
  if (!isObject(document) || !/^3\.[01](\.|$)/.test(String(document.openapi))) {
    throw refuse(
      document && isObject(document) && "swagger" in document ? "is of OpenAPI 2.0" : "says no such version",
    );
  }
  if (!isObject(document.paths) || Object.keys(document.paths).length === 0) {
    throw refuse("has no paths");
  }
  try {
    const options = { resolve: { external: false } };
    return (await $RefParser.dereference(document, options)) as unknown as Document;
  } catch (error) {
    throw refuse(`refers to what it does not hold: ${messageOf(error)}`, error);
  }
}

function parsed(text: string, refuse: (why: string, cause: unknown) => Error): unknown {
  try {
    // YAML would take JSON too, but also much that is no JSON any more.
    return text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text);
  } catch (error) {
    throw refuse(`is not whole: ${messageOf(error)}`, error);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
