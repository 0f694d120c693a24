import { placeAskedFor } from "../../../src/commands/ribbon-commands";
import type { ManifestElement } from "./elements";

/** Page images: “The image file size should not exceed 100KB”, in the words of the schema's annotation. */
const LARGEST_ICON = 100_000;

/** Every address is https, under the base address, and a file of the build; every picture has the size it is asked for in. */
export function addressProblems(elements: readonly ManifestElement[], baseUrl: string, files: ReadonlyMap<string, Buffer | undefined>): string[] {
  const base = `${baseUrl.replace(/\/+$/, "")}/`;
  const problems: string[] = [];
  for (const element of elements) {
    const address = element.attributes["DefaultValue"];
    if (address === undefined || element.name === "String" || element.name === "DisplayName" || element.name === "Description") continue;
    if (!address.startsWith("https://")) problems.push(`${address} is not https`);
    else if (!address.startsWith(base)) problems.push(`${address} is not under ${base}`);
    else problems.push(...fileProblems(element, elements, new URL(address), address.slice(base.length), files));
  }
  // One origin serves all: no other may open in the pane. Page appdomains.
  if (elements.some(({ name }) => name === "AppDomain")) problems.push("The pane may open other domains");
  return [...problems, ...paneProblems(elements)];
}

function fileProblems(
  element: ManifestElement, elements: readonly ManifestElement[], url: URL, rest: string, files: ReadonlyMap<string, Buffer | undefined>,
): string[] {
  const path = rest.replace(/[?#].*$/s, "");
  if (!files.has(path)) return [`${path} is no file of the build`];
  const content = files.get(path);
  if (path.endsWith(".png")) return content ? pictureProblems(path, content, sizesAskedFor(element, elements)) : [`${path} has no content`];
  return element.name === "Url" && placeAskedFor(url.search) === undefined ? [`The pane knows no place ${url.search}`] : [];
}

/** Pages iconurl and highresolutioniconurl: 32 and 64 pixels for a task pane; others as their references say. */
function sizesAskedFor(element: ManifestElement, elements: readonly ManifestElement[]): number[] {
  if (element.name === "IconUrl") return [32];
  if (element.name === "HighResolutionIconUrl") return [64];
  return elements.filter(({ attributes }) => attributes["resid"] === element.attributes["id"]).map(({ attributes }) => Number(attributes["size"]));
}

/** The IHDR chunk: width and height, PNG specification 11.2.2. */
function pictureProblems(path: string, png: Buffer, sizes: readonly number[]): string[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const problems = sizes.filter((size) => width !== size || height !== size)
    .map((size) => `${path} has ${width} × ${height} pixels, not ${size} × ${size}`);
  if (png.subarray(1, 4).toString("latin1") !== "PNG") problems.push(`${path} is no PNG`);
  if (png.length > LARGEST_ICON) problems.push(`${path} is larger than 100 kB`);
  return problems;
}

/**
 * [MS-OWEMXML] ShowTaskpane: buttons with one TaskpaneId share a pane, Office.AutoShowTaskpaneWithDocument opens it with
 * the workbook, and of several buttons the first one's address opens.
 */
function paneProblems(elements: readonly ManifestElement[]): string[] {
  const urls = new Map(elements.filter(({ name }) => name === "Url").map(({ attributes }) => [attributes["id"], attributes["DefaultValue"] ?? ""]));
  const opened = elements.filter(({ name, parent }) => name === "SourceLocation" && parent?.name === "Action")
    .map(({ attributes }) => urls.get(attributes["resid"]) ?? "");
  const panes = elements.filter(({ name }) => name === "TaskpaneId").map(({ text }) => text);
  const problems: string[] = [];
  if (panes.length !== opened.length || panes.some((id) => id !== "Office.AutoShowTaskpaneWithDocument")) {
    problems.push("A button opens a pane that does not open with the workbook");
  }
  const first = opened[0];
  if (first !== undefined && URL.canParse(first) && placeAskedFor(new URL(first).search) !== "findings") {
    problems.push("The first button does not open the check");
  }
  const [base] = elements.filter(({ name, parent }) => name === "SourceLocation" && parent?.name === "DefaultSettings");
  if (opened.some((address) => address.replace(/\?.*$/s, "") !== base?.attributes["DefaultValue"])) {
    problems.push("The pane without buttons is another document than the buttons'");
  }
  return problems;
}
