import { cpus } from "node:os";
import { printTargets, type Target } from "./measure";
import { benchExtract } from "./extract";
import { benchFalseAlarms } from "./false-alarms";
import { benchHostile } from "./hostile";
import { benchMemory } from "./memory";
import { benchOpening } from "./opening";
import { benchRoundTrips } from "./round-trips";
import { benchSampling } from "./sampling";
import { benchValidation } from "./validation";

/** What can be measured on its own: "npm run bench -- sampling". */
const PARTS: ReadonlyMap<string, () => Target[] | Promise<Target[]>> = new Map<string, () => Target[] | Promise<Target[]>>([
  ["validation", benchValidation],
  ["round-trips", benchRoundTrips],
  ["false-alarms", benchFalseAlarms],
  ["sampling", benchSampling],
  ["extract", benchExtract],
  ["opening", benchOpening],
  ["hostile", benchHostile],
  ["memory", benchMemory],
]);

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !PARTS.has(name));
  if (unknown !== undefined) throw new Error(`no part ${unknown}: there are ${[...PARTS.keys()].join(", ")}`);
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}; medians, where nothing else is said\n`);
  const targets: Target[] = [];
  for (const [name, bench] of PARTS) if (wanted.length === 0 || wanted.includes(name)) targets.push(...(await bench()));
  console.log("Targets");
  printTargets(targets);
  if (targets.some(({ isReached }) => !isReached)) process.exitCode = 1;
}

void main();
