import { bounded } from "./bounded";
import { remove, stackNames, update } from "./stacks";
import { tenants } from "./tenants";

const AT_ONCE = 3;

async function main(command: string | undefined): Promise<void> {
  switch (command) {
    case "up":
      return bounded(AT_ONCE, tenants, (tenant) => report(tenant.id, update(tenant)));
    case "prune":
      return removeAll((await stackNames()).filter((name) => !tenants.some(({ id }) => id === name)));
    case "destroy":
      return removeAll(await stackNames());
    default:
      throw new Error("Give one of the commands up, prune and destroy.");
  }
}

function removeAll(names: string[]): Promise<void> {
  return bounded(AT_ONCE, names, (name) =>
    report(
      name,
      remove(name).then(() => "removed"),
    ),
  );
}

/** A tenant that fails does not stop the others. */
async function report(name: string, work: Promise<string>): Promise<void> {
  try {
    console.log(`${name}: ${await work}`);
  } catch (error) {
    console.error(`${name}: failed\n${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
