const { relative, resolve, sep } = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");
const seconds = require("./suite-seconds.json");

const TESTS = resolve(__dirname, "..");
/** The seconds of a suite that no run has noted: a little, as most take. */
const UNKNOWN_SECONDS = 1;

const nameOf = ({ path }) => relative(TESTS, path).split(sep).join("/");
const secondsOf = (test) => seconds[nameOf(test)] ?? UNKNOWN_SECONDS;
const byLength = (one, other) => secondsOf(other) - secondsOf(one) || (nameOf(one) < nameOf(other) ? -1 : 1);

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

  /** Deals the suites to machines, the longest first: each goes to the machine that has least to do. */
  shard(tests, { shardIndex, shardCount }) {
    const machines = Array.from({ length: shardCount }, () => ({ seconds: 0, tests: [] }));
    for (const test of [...tests].sort(byLength)) {
      const machine = machines.reduce((least, other) => (other.seconds < least.seconds ? other : least));
      machine.tests.push(test);
      machine.seconds += secondsOf(test);
    }
    return machines[shardIndex - 1].tests;
  }
};
