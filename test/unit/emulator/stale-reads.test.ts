import { StaleReads } from "../../../emulator/faults/stale-reads";

test("the answers of the thousand addresses that were read last are remembered", () => {
  const reads = new StaleReads();
  for (let n = 0; n < 1_000; n++) {
    reads.note(`/${n}`, "{}");
  }
  reads.note("/0", '{"again":true}');
  reads.note("/new", "{}");
  void reads.begin(new Promise(() => {}));
  expect(["/0", "/1", "/2", "/new"].map((url) => reads.answerTo(url))).toEqual([
    '{"again":true}',
    undefined,
    "{}",
    "{}",
  ]);
});
