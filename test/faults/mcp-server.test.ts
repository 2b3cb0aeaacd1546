import { tryEveryFault } from "../support/every-fault";
import { MCP_SERVER_FAULTS } from "../support/fault-matrices/mcp-server";

tryEveryFault(MCP_SERVER_FAULTS);
