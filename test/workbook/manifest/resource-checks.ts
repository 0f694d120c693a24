import type { ManifestElement } from "./elements";

/** The list in which an element's resid has to be found; page resources. */
const kinds: Readonly<Record<string, string>> = {
  Image: "Images", SourceLocation: "Urls", Label: "ShortStrings", Title: "ShortStrings", Description: "LongStrings",
};

/** Every resid is found where it belongs, every resource is used, and no two have the same id. */
export function resourceProblems(elements: readonly ManifestElement[]): string[] {
  const resources = elements.filter(({ parent }) => parent?.parent?.name === "Resources");
  const references = elements.filter(({ attributes }) => "resid" in attributes);
  const problems = references.flatMap(({ name, attributes }) => {
    const kind = kinds[name];
    if (kind === undefined) return [`${name} with a resource is not looked at`];
    const found = resources.find((resource) => resource.attributes["id"] === attributes["resid"]);
    if (found?.parent?.name === kind) return [];
    return [`${name} refers to ${attributes["resid"] ?? ""}, which is not among the ${kind}`];
  });
  const used = new Set(references.map(({ attributes }) => attributes["resid"]));
  const seen = new Set<string>();
  for (const { attributes } of resources) {
    const id = attributes["id"] ?? "";
    if (seen.has(id)) problems.push(`The id ${id} is given twice`);
    if (!used.has(id)) problems.push(`The resource ${id} is not used`);
    seen.add(id);
  }
  // A second language would need its own look at lengths and addresses.
  if (elements.some(({ name }) => name === "Override")) problems.push("There is a second language");
  return [...problems, ...sizeProblems(elements)];
}

/** Page image: each icon in 16, 32 and 80 pixels, others only of the sizes that Office knows. */
function sizeProblems(elements: readonly ManifestElement[]): string[] {
  return elements.filter(({ name }) => name === "Icon").flatMap((icon) => {
    const sizes = elements.filter(({ parent }) => parent === icon).map(({ attributes }) => attributes["size"] ?? "");
    const owner = icon.parent?.attributes["id"] ?? "";
    const missing = ["16", "32", "80"].filter((size) => !sizes.includes(size)).map((size) => `The icon of ${owner} has no size ${size}`);
    const known = ["16", "20", "24", "32", "40", "48", "64", "80"];
    return [...missing, ...sizes.filter((size) => !known.includes(size)).map((size) => `Office knows no icon of size ${size}`)];
  });
}
