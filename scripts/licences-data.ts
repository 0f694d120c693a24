import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Data of others in the add-in. */
export interface ShippedData {
  readonly name: string;
  /** SPDX id. */
  readonly licence: string;
  /** What has to be said of it, word for word. */
  readonly notice: string;
  readonly address: string;
}

const sourced = z.object({ source: z.string() });

/** The notice stands in the data file, and is taken from there. */
export function shippedData(root: string): ShippedData[] {
  const path = join(root, "src/identifiers/data/outward-codes.json");
  const { source } = sourced.parse(JSON.parse(readFileSync(path, "utf8")));
  return [
    {
      name: "Outward codes of the ONS Postcode Directory",
      licence: "OGL-UK-3.0",
      notice: source,
      address: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    },
  ];
}
