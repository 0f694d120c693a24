import { madeUpChild, randomOf } from "./made-up-child";
import { type OrderKind, orderStory } from "./order-stories";
import { returnARow, Secrets, type SyntheticExport, type TrueChild } from "./synthetic-export";
import { separated, windows1252 } from "./text-files";
import { withMonthName } from "./writings";

/**
 * Shaped after order registers that a reporting server saves as text (one row an order, the latest first): semicolons,
 * Windows-1252, title lines above the headings that have commas of their own, months as names, codes in place of words,
 * a name whose accents differ from row to row.
 */
export function oneRowAnOrder(rows: number, seed = 2): SyntheticExport {
  const random = randomOf(seed);
  const children: TrueChild[] = [];
  const lines: string[][] = [];
  const secrets = new Secrets();
  for (let index = 0; lines.length < rows; index++) {
    const story = orderStory(index, random);
    const child = madeUpChild(index, story.birth, random);
    const number = `CF${String(40_017 + index * 7).padStart(7, "0")}`;
    const at = lines.length;
    [...story.orders].reverse().forEach((order, place) => {
      const surname = place === 0 ? child.surname : child.surname.replace("a", "á");
      lines.push([
        number, `${surname.toUpperCase()}, ${child.forename}`, withMonthName(child.birth), SEX[child.gender] ?? "", ETHNIC[child.ethnicity] ?? "", FLAG[child.disability] ?? "",
        child.postcode, ORDER[order.kind], withMonthName(order.start), order.end === undefined ? "" : withMonthName(order.end), `Équipe Testteam ${index % 7}`,
      ]);
      secrets.tellsDays(order.start, order.end);
    });
    children.push({ numbers: [number], rows: story.orders.map((_, place) => at + place), leftOut: story.leftOut, cells: returnARow(child, story) });
    secrets.ofChild(child, number);
    secrets.also(child.surname.toUpperCase(), child.surname.replace("a", "á"), child.surname.replace("a", "á").toUpperCase(), "Équipe");
  }
  const titles = [["Orders report, all teams"], ["Run on 12/08/2026, by Testuser, Madeup"], [""]];
  return {
    fileName: "orders.csv",
    bytes: windows1252(separated([...titles, HEADINGS, ...lines], ";")),
    rows: lines.length,
    children,
    columns: {
      "Person No": "child", "D.O.B.": "birth", Sex: "column:gender", "Ethnicity code": "column:ethnicity", "Disability flag": "column:disability",
      "Post code": "column:postcode", "Order type": "kind", "Order start": "start", "Order end": "end",
    },
    words: {
      "column:gender": Object.fromEntries(Object.entries(SEX).map(([entry, word]) => [word, entry])),
      "column:ethnicity": Object.fromEntries(Object.entries(ETHNIC).map(([entry, word]) => [word, entry])),
      "column:disability": Object.fromEntries(Object.entries(FLAG).map(([entry, word]) => [word, entry])),
      kind: { [ORDER.cso]: "Counts", [ORDER.icso]: "Counts", [ORDER.other]: "Does not count" },
    },
    doubles: [],
    twins: [],
    secrets: () => secrets.all(),
  };
}

const HEADINGS = [
  "Person No", "Nom / Name", "D.O.B.", "Sex", "Ethnicity code", "Disability flag", "Post code", "Order type", "Order start", "Order end", "Team",
];
const SEX: Readonly<Record<string, string>> = { Female: "F", Male: "M", Other: "X", "Not recorded/Unknown": "U" };
const FLAG: Readonly<Record<string, string>> = { yes: "Y", no: "N", "Not recorded/Unknown": "NK" };
const ETHNIC: Readonly<Record<string, string>> = {
  "White Scottish": "1A", "Other White British": "1B", "White Polish": "1K", Pakistani: "3F", African: "4D", "Mixed or multiple": "2A", "Not recorded/Unknown": "99",
};
const ORDER: Readonly<Record<OrderKind, string>> = { cso: "CSO", icso: "ICSO", other: "PO" };
