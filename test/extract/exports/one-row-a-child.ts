import { day, madeUpChild, randomOf } from "./made-up-child";
import { type OrderKind, singleOrderStory } from "./order-stories";
import { returnARow, Secrets, type SyntheticExport, type TrueChild } from "./synthetic-export";
import { separated, utf8WithMark } from "./text-files";
import { dayFirst } from "./writings";

/**
 * Shaped after list reports of large British case systems (one row a child, the current legal status beside personal
 * details and the worker's): commas, UTF-8 with its mark, days first, whole words for what is coded inside, spaces left
 * behind by fields of fixed width, an address in quotes that breaks its line.
 */
export function oneRowAChild(rows: number, seed = 1): SyntheticExport {
  const random = randomOf(seed);
  const children: TrueChild[] = [];
  const lines: string[][] = [];
  const secrets = new Secrets();
  for (let index = 0; index < rows; index++) {
    const story = singleOrderStory(index, random);
    // A leap day among them: 13 on 1 March 2025, 14 on 1 March 2026.
    const birth = index === 0 ? day(2012, 2, 29) : story.birth;
    const child = madeUpChild(index, birth, random);
    const number = String(7_700_001 + index * 3);
    const [order] = story.orders;
    if (order === undefined) throw new RangeError("a child of this export has an order");
    const worker = `worker.${index % 25}@example.org`;
    const address = index % 50 === 7 ? child.address.replace(", ", ",\r\n") : child.address;
    lines.push([
      number, child.forename, `${child.surname}  `, dayFirst(birth), child.healthNumber, address, "Exampletown", index % 9 === 4 ? child.postcode.replace(" ", "").toLowerCase() : `${child.postcode} `,
      GENDER[child.gender] ?? child.gender, child.ethnicity, DISABILITY[child.disability] ?? child.disability,
      STATUS[order.kind], dayFirst(order.start), order.end === undefined ? "" : dayFirst(order.end), `Worker Testteam${index % 25}`, worker,
    ]);
    children.push({ numbers: [number], rows: [index], leftOut: story.leftOut, cells: returnARow(child, story) });
    secrets.ofChild(child, number);
    secrets.also(worker, `Testteam${index % 25}`);
    secrets.tellsDays(order.start, order.end);
  }
  return {
    fileName: "CYP legal status list.csv",
    bytes: utf8WithMark(separated([HEADINGS, ...lines], ",")),
    rows,
    children,
    columns: {
      "Person ID": "child", DOB: "birth", Postcode: "column:postcode", Gender: "column:gender", "Ethnic Origin": "column:ethnicity",
      Disability: "column:disability", "Legal Status": "kind", "Start Date": "start", "End Date": "end",
    },
    words: {
      "column:gender": Object.fromEntries(Object.entries(GENDER).map(([entry, word]) => [word, entry])),
      "column:disability": Object.fromEntries(Object.entries(DISABILITY).map(([entry, word]) => [word, entry])),
      kind: { [STATUS.cso]: "Counts", [STATUS.icso]: "Counts", [STATUS.other]: "Does not count" },
    },
    doubles: [],
    twins: [],
    secrets: () => secrets.all(),
  };
}

const HEADINGS = [
  "Person ID", "Forename", "Surname", "DOB", "CHI Number", "Address Line 1", "Town", "Postcode", "Gender", "Ethnic Origin", "Disability",
  "Legal Status", "Start Date", "End Date", "Allocated Worker", "Worker Email",
];
const GENDER: Readonly<Record<string, string>> = { Female: "Female", Male: "Male", Other: "Non-binary", "Not recorded/Unknown": "Not known" };
const DISABILITY: Readonly<Record<string, string>> = { yes: "Yes", no: "No", "Not recorded/Unknown": "Not recorded" };
const STATUS: Readonly<Record<OrderKind, string>> = {
  cso: "Compulsory Supervision Order at home", icso: "Interim Compulsory Supervision Order", other: "Permanence Order",
};
