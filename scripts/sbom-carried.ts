import type { Carried } from "./licences-carried";

export const carriedRef = ({ name, version, by }: Carried) => `${name}@${version} in ${by.name}@${by.version}`;

/**
 * A package inside another one, beside it and not nested in it: scanners pass nested ones over (osv-scanner 2.0 did).
 * Without a hash: none of its files is the package's own any more.
 */
export function carriedComponent(item: Carried) {
  const { name, version, alsoEqual, by, licence, files, known, weaknesses } = item;
  const carrier = `${by.name}@${by.version}`;
  const which = alsoEqual.length === 0 ? "" : ` It may as well be ${alsoEqual.join(", ")}, which has the same files.`;
  return {
    "bom-ref": carriedRef(item),
    type: "library",
    name,
    version,
    scope: "required",
    licenses: [{ license: { id: licence } }],
    purl: `pkg:npm/${name.replace(/^@/, "%40")}@${version}`,
    pedigree: { notes: `${files} files of it stand in the file of ${carrier}.${which} ${known}${weaknesses === undefined ? "" : ` ${weaknesses}`}` },
    properties: [
      { name: "pir-add-in:carried-by", value: carrier },
      ...alsoEqual.map((value) => ({ name: "pir-add-in:equal-version", value })),
    ],
  };
}
