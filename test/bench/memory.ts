import { footprints } from "../taskpane/store/faults/live-memory";
import { printTable, type Target } from "./measure";

const AT = [500, 2_000, 4_000, 6_000, 8_000, 10_000];
/** What may come and go between two looks. Bytes. */
const BOUND = 1_000_000;

/** What a pane takes up that is open while ten thousand edits are made, through the real office.js. */
export async function benchMemory(): Promise<Target[]> {
  console.log("Memory in use beside a list of 300 children, the local host's list of requests left out");
  const found = await footprints(AT);
  printTable(
    ["edits", "in use", "references kept in Excel"],
    found.map(({ edits, bytes, references }) => [edits.toLocaleString("en-GB"), `${(bytes / 1e6).toFixed(2)} MB`, String(references)]),
  );
  const from = found.find(({ edits }) => edits >= 2_000);
  const to = found.at(-1);
  if (from === undefined || to === undefined) throw new Error("too few edits");
  const grown = to.bytes - from.bytes;
  return [
    { name: "from 2,000 to 10,000 edits: less than 1 MB more", measured: `${(grown / 1e6).toFixed(2)} MB`, isReached: grown < BOUND },
    { name: "no references kept in Excel", measured: String(to.references), isReached: to.references <= from.references },
  ];
}
