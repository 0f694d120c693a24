import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readWishes, takeShots } from "./gallery-shots";
import { serveWorkbench } from "./workbench-server";

const USAGE = `Every state of the pane, without Excel.

  npm run gallery                       opens a server, and prints the address of the page with all states
  npm run gallery -- --shots FOLDER     takes pictures of them into the folder, and ends

  --states REGEX     those of these names only
  --widths 320,350   CSS pixels; 350 without it
  --height 760       CSS pixels
  --themes LIST      of light, dark and forced; light without it
  --open             with all opened that is closed at first
  --at ADDRESS       of a server that runs already; without it the pages are built first`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      shots: { type: "string" },
      states: { type: "string" },
      widths: { type: "string" },
      height: { type: "string" },
      themes: { type: "string" },
      open: { type: "boolean" },
      at: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) console.log(USAGE);
  else if (values.shots === undefined) console.log(`Open ${await serveWorkbench({ isHttps: false })}gallery.html`);
  else await takeShots(resolve(values.shots), readWishes(values));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 2;
});
