import { writeFile } from "node:fs/promises";
import { SCHEMA_FILE, schemaText } from ".";

schemaText().then((text) => writeFile(SCHEMA_FILE, text));
