const { relative, resolve, sep } = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");
const seconds = require("./suite-seconds.json");

const TESTS = resolve(__dirname, "..");
const nameOf = ({ path }) => relative(TESTS, path).split(sep).join("/");
const secondsOf = (test) => seconds[nameOf(test)] ?? 0;

/**
 * Starts the suites that take longest first, so that no worker is left alone with one at the end. Those that mostly wait
 * for a provider process alternate with those that keep a core busy.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests).sort((one, other) => secondsOf(other) - secondsOf(one));
    const waiting = sorted.filter((test) => nameOf(test).startsWith("host/"));
    const busy = sorted.filter((test) => !waiting.includes(test));
    return busy
      .flatMap((test, index) => [...waiting.slice(index, index + 1), test])
      .concat(waiting.slice(busy.length));
  }
};
