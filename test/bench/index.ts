import { cpus } from "node:os";
import { printTargets } from "./measure";
import { benchFalseAlarms } from "./false-alarms";
import { benchRoundTrips } from "./round-trips";
import { benchValidation } from "./validation";

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}; medians\n`);
  const targets = [...benchValidation(), ...(await benchRoundTrips()), ...benchFalseAlarms()];
  console.log("Targets");
  printTargets(targets);
  if (targets.some(({ isReached }) => !isReached)) process.exitCode = 1;
}

void main();
