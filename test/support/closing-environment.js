const { Server } = require("node:net");
const { TestEnvironment } = require("jest-environment-node");

const { listen } = Server.prototype;

/** Closes what a test file has left listening, as a test that fails may do: Jest would wait for it for ever. */
module.exports = class ClosingEnvironment extends TestEnvironment {
  #opened = new Set();

  async setup() {
    await super.setup();
    const opened = this.#opened;
    Server.prototype.listen = function (...args) {
      opened.add(this);
      return listen.apply(this, args);
    };
  }

  async teardown() {
    Server.prototype.listen = listen;
    for (const server of this.#opened) {
      server.closeAllConnections?.();
      if (server.listening) {
        server.close();
      }
    }
    await super.teardown();
  }
};
