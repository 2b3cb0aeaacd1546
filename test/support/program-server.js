// Serves programs in JavaScript and TypeScript to the Pulumi CLI, as the Automation API serves those that it is given
// inline. The parent process names a folder, and gets the port at which the program of that folder is to be had.
const { existsSync } = require("node:fs");
const { join, sep } = require("node:path");
const { Server, ServerCredentials } = require("@grpc/grpc-js");
const { LanguageServer } = require("@pulumi/pulumi/automation/server");
const { LanguageRuntimeService } = require("@pulumi/pulumi/proto/language_grpc_pb");

/** Has programs in TypeScript run without a look at their types, which is left to `checkTypes` of the tests. */
function registerTypeScript() {
  require("ts-node").register({
    transpileOnly: true,
    skipProject: true,
    compilerOptions: { module: "commonjs", target: "es2022", esModuleInterop: true },
  });
}

/** Runs the program of a folder as it is now, and gives its outputs. */
async function run(folder) {
  for (const file of Object.keys(require.cache).filter((each) => each.startsWith(folder + sep))) {
    delete require.cache[file];
  }
  if (!require.extensions[".ts"] && existsSync(join(folder, "index.ts"))) {
    registerTypeScript();
  }
  return require(folder);
}

function serve(folder) {
  const server = new Server();
  server.addService(LanguageRuntimeService, new LanguageServer(() => run(folder)));
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });
}

process.on("message", async (folder) => process.send({ folder, port: await serve(folder) }));
process.on("disconnect", () => process.exit());
