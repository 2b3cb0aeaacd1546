import { isNarrowed, readArguments } from "../../../bench/arguments";

test("without arguments everything is measured", () => {
  const options = readArguments([]);
  expect(options).toMatchObject({ isQuick: false, isStartUp: false, servers: undefined, only: undefined });
  expect(isNarrowed(options)).toBe(false);
});

test("reads every option", () => {
  const args =
    "--quick --start-up --refresh-many --access --answers --creates --servers 1,100 --latency 0,200 --rounds 3 --only preview,up --parallel 32 --json a --svg b";
  expect(readArguments(args.split(" "))).toEqual({
    isHelp: false,
    isQuick: true,
    isStartUp: true,
    isRefreshMany: true,
    isAccess: true,
    isAnswers: true,
    isCreates: true,
    servers: [1, 100],
    latency: [0, 200],
    rounds: 3,
    only: ["preview", "up"],
    parallel: 32,
    json: "a",
    svg: "b",
  });
});

test.each(["--servers=5", "--latency=0", "--rounds=1", "--only=up", "--parallel=8"])(
  "%s narrows a run down",
  (argument) => {
    expect(isNarrowed(readArguments([argument]))).toBe(true);
  },
);

test.each([
  ["--servers=0", '--servers takes whole numbers from 1 on, and "0" is none.'],
  ["--latency=-1", '--latency takes whole numbers from 0 on, and "-1" is none.'],
  ["--rounds=", '--rounds takes whole numbers from 1 on, and "" is none.'],
  ["--only=sleep", '"sleep" is no operation'],
  ["--slow", "Unknown option '--slow'"],
])("%s is refused", (argument, message) => {
  expect(() => readArguments([argument])).toThrow(message);
});
