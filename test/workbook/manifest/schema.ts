import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

const folder = join(__dirname, "../../vectors/office-manifest");
const schemaFile = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") });
const schema = [schemaFile("OfficeAppManifestV1_1.xsd")];
const imported = [schemaFile("OfficeAppBasicTypesV1_0.xsd"), schemaFile("TaskPaneAppVersionOverridesV1_0.xsd")];

/**
 * What Microsoft's schema has against each of these manifests, in libxml2's words; nothing where one is valid. All at once:
 * a run of xmllint takes longer to start than to read fifty manifests.
 */
export async function schemaProblems(manifests: readonly string[]): Promise<string[][]> {
  const xml = manifests.map((contents, index) => ({ fileName: `manifest-${index}.xml`, contents }));
  const { valid, errors, rawOutput } = await validateXML({ xml, schema, preload: imported });
  const problems = xml.map(({ fileName }) => errors.filter(({ loc }) => loc?.fileName === fileName).map(({ message }) => message));
  const judged = xml.every(({ fileName }, index) => problems[index]?.length !== 0 || rawOutput.includes(`${fileName} validates`));
  if (!judged || valid !== problems.every((of) => of.length === 0)) throw new Error(`xmllint did not judge every manifest: ${rawOutput}`);
  return problems;
}
