import { addIn } from "../../../src/workbook/add-in";
import { addressProblems } from "./address-checks";
import { elementsOf, isInside, type ManifestElement } from "./elements";
import { resourceProblems } from "./resource-checks";

/**
 * What this project asks of its manifest beyond Microsoft's schema. Where a rule is Microsoft's, its page in the manifest
 * reference is named (https://learn.microsoft.com/en-us/javascript/api/manifest/ and the name of the element).
 */
export function ownProblems(manifest: string, baseUrl: string, files: ReadonlyMap<string, Buffer | undefined>): string[] {
  const elements = elementsOf(manifest);
  return [...factProblems(elements), ...ribbonProblems(elements), ...resourceProblems(elements), ...addressProblems(elements, baseUrl, files)];
}

function factProblems(elements: readonly ManifestElement[]): string[] {
  const texts = (name: string) => elements.filter((element) => element.name === name).map(({ text }) => text);
  const problems: string[] = [];
  const expectText = (name: string, expected: string) => {
    const found = texts(name).join(", ");
    if (found !== expected) problems.push(`${name} is “${found}”, not “${expected}”`);
  };
  expectText("Id", addIn.manifestId);
  expectText("Version", addIn.version);
  expectText("DefaultLocale", "en-GB");
  expectText("Permissions", "ReadWriteDocument");
  // RFC 9562: version 4, made at random, and the variant of that document.
  for (const id of texts("Id")) {
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) problems.push(`The id ${id} is no random GUID`);
  }
  const sets = elements.filter(({ name }) => name === "Set");
  if (sets.length !== 1 || sets[0]?.attributes["Name"] !== "ExcelApi" || sets[0].attributes["MinVersion"] !== "1.14") {
    problems.push("The requirement is not ExcelApi 1.14 alone");
  }
  if (sets.some((set) => isInside(set, "VersionOverrides"))) problems.push("VersionOverrides has requirements of its own");
  const hosts = elements.filter(({ name }) => name === "Host").map(({ attributes }) => attributes["Name"] ?? attributes["xsi:type"]);
  if (hosts.join() !== "Workbook,Workbook") problems.push(`The hosts are ${hosts.join(" and ")}, not Workbook twice`);
  return problems;
}

/** Pages group, officetab and control: up to six controls in a group, one group in a tab, ids that are unique. */
function ribbonProblems(elements: readonly ManifestElement[]): string[] {
  const problems: string[] = [];
  const named = (name: string) => elements.filter((element) => element.name === name);
  const tabs = named("OfficeTab").map(({ attributes }) => attributes["id"]);
  if (tabs.join() !== "TabHome") problems.push(`The group stands in ${tabs.join(" and ")}, not in TabHome`);
  if (named("Group").length !== 1) problems.push("There is not one group");
  if (named("Control").length > 6) problems.push("A group takes no more than six controls");
  const ids = [...named("Group"), ...named("Control")].map(({ attributes }) => attributes["id"]);
  if (new Set(ids).size !== ids.length) problems.push("Two controls have the same id");
  return problems;
}
