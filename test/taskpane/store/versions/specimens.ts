import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What each released version of the add-in left behind, as it wrote it: a folder a version. Tests and scripts start at the project. */
export const SPECIMENS = resolve("test/vectors/kept");

export const versions = readdirSync(SPECIMENS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The reason, the council area and the pattern that every version was given. */
export const GIVEN = {
  reason: "Under 18 until March, checked with the team",
  council: "Dundee City",
  pattern: "P7654321",
  withdrawn: "The record cannot be found",
  children: 80,
} as const;

export function specimen(version: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SPECIMENS, version, file)));
}
