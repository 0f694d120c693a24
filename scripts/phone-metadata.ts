import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { MetadataJson } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/min/metadata";

/** Calling codes of the United Kingdom, with Guernsey, Jersey and the Isle of Man, and of Ireland. */
const CALLING_CODES = ["44", "353"] as const;

/**
 * The package's numbering plans cut down to the countries of `CALLING_CODES`: a few kilobytes of eighty, which the pane
 * would have to load.
 */
export function cutPhoneMetadata(): MetadataJson {
  const codes = CALLING_CODES.map((code) => [code, metadata.country_calling_codes[code]] as const);
  const countries = codes.flatMap(([, inCode]) => (inCode ?? []).map((country) => [country, metadata.countries[country]] as const));
  return {
    version: metadata.version,
    country_calling_codes: Object.fromEntries(codes) as MetadataJson["country_calling_codes"],
    countries: Object.fromEntries(countries),
    nonGeographic: {} as MetadataJson["nonGeographic"],
  };
}

/** Writes the cut to where the recogniser reads it: `npx tsx scripts/phone-metadata.ts` after the package is renewed. */
async function main(): Promise<void> {
  const path = resolve("src/identifiers/data/phone-metadata.json");
  await writeFile(path, `${JSON.stringify(cutPhoneMetadata())}\n`);
  console.log(`Wrote ${path}`);
}

if (process.argv[1]?.endsWith("phone-metadata.ts") === true) void main();
