import { asPackage, type Carried, carriedIn } from "./licences-carried";
import { shippedData } from "./licences-data";
import type { ShippedPackage } from "./licences-package";
import { piecesIn } from "./licences-pieces";
import { lockedPackages, type Tool, unusualTools } from "./licences-tools";

/** docs/licences.md, from what webpack puts into the add-in and from the lock file. */
export function licencesPage(shipped: readonly ShippedPackage[], root: string): string {
  const inside = new Set(shipped.map(({ name, version }) => `${name} ${version}`));
  const tools = lockedPackages(root).filter(({ name, version }) => !inside.has(`${name} ${version}`));
  const carried = carriedIn(shipped);
  return `${[
    "# Licences",
    "Written by `npm run licences`; a test fails when this page is out of date. The project itself is under the MIT licence:\nsee `LICENSE`.",
    "## In the add-in",
    `These ${shipped.length} packages have code in the add-in that people get. The list is webpack's: the packages of the files that it really put in.\nThe texts of their licences, and their notices, are served with the add-in as \`licences.txt\`. All of them allow use, change and\nhanding on, free of charge, as long as the notice goes along. The build stops at any other licence.`,
    table(["package", "version", "licence", "copyright"], shipped.map(({ name, version, licence, holders }) => [name, version, licence, holders.join("<br>")])),
    ...carriedPart(carried),
    "Pieces of others, a function or two, that makers of these packages wrote into their files, as comments there say:",
    table(["piece", "in", "licence", "notice"], piecesIn(shipped).map(({ name, by, licence, note }) => [name, by, licence, note])),
    "And data:",
    table(["data", "licence", "notice"], shippedData(root).map(({ name, licence, notice, address }) => [name, `[${licence}](${address})`, notice])),
    "The pane loads one more program: Microsoft's office.js, from `https://appsforoffice.microsoft.com/lib/1/hosted/office.js` unless the\naddress was changed for an office without internet. It is under Microsoft's terms, and no part of it is in the add-in.",
    "## For building and testing",
    `These ${tools.length} packages are on the computers of those who build the add-in, and not in it. Some are listed in the lock file for\nother systems or chips and never installed here.`,
    table(["licence", "packages"], counts(tools)),
    "Licences other than MIT, ISC, BSD, 0BSD and Apache 2.0, and what they ask for:",
    table(["package", "version", "licence", "what it asks for"], unusual(tools)),
  ].join("\n\n")}\n`;
}

/** Packages inside packages, which neither webpack nor the lock file knows. */
function carriedPart(carried: readonly Carried[]): string[] {
  if (carried.length === 0) return [];
  const rows = carried.map((entry) => {
    const { by, name, version, alsoEqual, files, licence, known } = entry;
    return [name, [version, ...alsoEqual].join(", "), licence, asPackage(entry).holders.join("<br>"), `${by.name} ${by.version}`, `${files} files. ${known}`];
  });
  return [
    `${carried.length} more packages came along inside another one: its makers built them into its own file. Where several versions have the\nsame files, nobody can tell which it was; the bill of materials names the lowest. The build stops where a package shows others\ninside that are not listed here, and where one listed as a carrier comes in another version.`,
    table(["package", "version", "licence", "copyright", "carried by", "how it is known"], rows),
    ...carried.flatMap(({ weaknesses }) => weaknesses ?? []),
  ];
}

function counts(tools: readonly Tool[]): string[][] {
  const byLicence = new Map<string, number>();
  for (const { licence } of tools) byLicence.set(licence, (byLicence.get(licence) ?? 0) + 1);
  return [...byLicence].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1)).map(([licence, count]) => [licence, String(count)]);
}

function unusual(tools: readonly Tool[]): string[][] {
  return unusualTools(tools).map(({ tool: { name, version, licence }, asks }) => [name, version, licence, asks]);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
