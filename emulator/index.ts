export type { CredentialHeader } from "./auth";
export type { Emulator } from "./emulator";
export type * from "./faults/fault";
export type { FaultControl } from "./faults/fault-queue";
export type { JournalEntry, JournalReader } from "./journal";
export { OPERATIONS, type Operation } from "./operations";
export type { AuthConfigOption, EmulatorOptions, EmulatorSettings } from "./options";
export { startEmulator } from "./start-emulator";
export type { ServerChange, StoredServer } from "./store";
