import { z } from "zod";
import { carriedIn } from "./licences-carried";
import type { ShippedData } from "./licences-data";
import { carriedComponent, carriedRef } from "./sbom-carried";

/**
 * The bill of materials of the add-in that people get: CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), made from
 * what `npm sbom` says of every package in the lock file.
 */

/** What the build says is in the add-in. */
export const shippedList = z.array(z.object({ name: z.string(), version: z.string() })).min(1);
export type ShippedList = z.infer<typeof shippedList>;

const component = z.looseObject({
  "bom-ref": z.string(),
  name: z.string(),
  version: z.string(),
  externalReferences: z.array(z.looseObject({ type: z.string() })),
  properties: z.array(z.looseObject({ name: z.string() })),
});
const npmBom = z.looseObject({
  $schema: z.literal("http://cyclonedx.org/schema/bom-1.5.schema.json"),
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.literal("1.5"),
  version: z.literal(1),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
type Component = z.infer<typeof component>;

export interface AddInContents {
  readonly shipped: ShippedList;
  readonly data: readonly ShippedData[];
  /** Where the built pane gets office.js. */
  readonly officeJsAddress: string;
}

/**
 * Only what is shipped, of all that npm lists; with what packages carry inside, which npm does not list, data of others,
 * and office.js as the service of another that the add-in calls. Without serial number and time of making (the standard
 * asks for neither), and without npm's own version: the same add-in has the same document, wherever and whenever it is
 * built.
 * @throws Error when npm does not list a package that is shipped.
 */
export function addInBom(fromNpm: unknown, { shipped, data, officeJsAddress }: AddInContents): object {
  const bom = npmBom.parse(fromNpm);
  const officeJs = officeJsAt(officeJsAddress);
  const components = shipped.map(({ name, version }) => {
    const found = bom.components.find((item) => item.name === name && item.version === version);
    if (found === undefined) throw new Error(`${name} ${version} is in the add-in and not in the lock file.`);
    return asShipped(found);
  });
  const { component: project } = bom.metadata;
  const inside = new Set([project["bom-ref"], ...components.map((item) => item["bom-ref"])]);
  const dataComponents = data.map(dataComponent);
  const carried = carriedIn(shipped);
  return {
    $schema: bom.$schema,
    bomFormat: bom.bomFormat,
    specVersion: bom.specVersion,
    version: bom.version,
    metadata: {
      lifecycles: [{ phase: "build" }],
      tools: [{ vendor: "npm", name: "npm sbom" }, { vendor: "webpack", name: "webpack" }],
      // npm gives the name of the folder.
      component: { ...project, type: "application", name: project["bom-ref"].replace(/@[^@]*$/, "") },
    },
    components: [...components, ...carried.map(carriedComponent), ...dataComponents],
    services: [officeJs],
    dependencies: [
      ...bom.dependencies
        .filter(({ ref }) => inside.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...through(dependsOn, bom.dependencies, inside)].filter((item) => item !== ref).sort() }))
        .map((node) => node.ref === project["bom-ref"] ? { ...node, dependsOn: [...node.dependsOn, ...dataComponents.map((item) => item["bom-ref"]), officeJs["bom-ref"]] } : node)
        .map((node) => ({ ...node, dependsOn: [...node.dependsOn, ...carried.filter(({ by }) => node.ref === `${by.name}@${by.version}`).map(carriedRef)] })),
      ...carried.map((item) => ({ ref: carriedRef(item), dependsOn: [] })),
      ...dataComponents.map((item) => ({ ref: item["bom-ref"], dependsOn: [] })),
      { ref: officeJs["bom-ref"], dependsOn: [] },
    ],
  };
}

/** Needed for the add-in to run, whatever the lock file says (webpack is a tool there); no address of a download. */
function asShipped(item: Component): Component {
  return {
    ...item,
    scope: "required",
    externalReferences: item.externalReferences.filter(({ type }) => type !== "distribution"),
    properties: item.properties.filter(({ name }) => name !== "cdx:npm:package:development"),
  };
}

/** What is needed, directly or by way of packages that left no code of their own. */
function through(
  refs: readonly string[], dependencies: readonly { ref: string; dependsOn: readonly string[] }[], inside: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...refs];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (seen.has(ref)) continue;
    seen.add(ref);
    if (inside.has(ref)) found.add(ref);
    else waiting.push(...(dependencies.find((node) => node.ref === ref)?.dependsOn ?? []));
  }
  return found;
}

function dataComponent({ name, licence, notice, address }: ShippedData) {
  return {
    "bom-ref": `data:${name}`,
    type: "data",
    name,
    scope: "required",
    copyright: notice,
    licenses: [{ license: { id: licence, url: address } }],
    data: [{ type: "dataset", name }],
  };
}

const officeJsAt = (address: string) => ({
  "bom-ref": "service:office.js",
  provider: { name: "Microsoft Corporation", url: ["https://www.microsoft.com"] },
  name: "office.js",
  description: "Microsoft's JavaScript library for Office, which the pane loads from this address. No part of it is in the add-in.",
  endpoints: [address],
  authenticated: false,
  "x-trust-boundary": true,
  externalReferences: [
    { type: "documentation", url: "https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn" },
  ],
});
