import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";

const root = join(__dirname, "../../..");

interface CopyPattern { readonly from: string; readonly to?: string; readonly copied?: string }
interface BuildSettings { readonly documents: readonly string[]; readonly patterns: readonly CopyPattern[] }

/** A production build, as far as a manifest speaks of it. */
export interface Published {
  /** Content by path under the base address; undefined for what webpack itself makes, such as taskpane.html. */
  readonly files: ReadonlyMap<string, Buffer | undefined>;
  readonly manifest: string;
}

/**
 * What a production build would put on the server, asked of webpack's settings without building: the documents of
 * HtmlPlugin and the files of CopyPlugin. @param baseUrl as PIR_BASE_URL; undefined builds for development's address.
 */
export function published(baseUrl?: string): Published {
  const { documents, patterns } = buildSettings(baseUrl);
  const files = new Map<string, Buffer | undefined>(documents.map((name) => [name, undefined]));
  for (const { from, to, copied } of patterns) {
    if (copied !== undefined) files.set(to ?? from, Buffer.from(copied));
    else if (from.endsWith(".xml")) files.set(to ?? from, readFileSync(join(root, from)));
    else for (const name of readdirSync(join(root, from))) files.set(posix.join(to ?? "", name), readFileSync(join(root, from, name)));
  }
  const manifest = files.get("manifest.xml");
  if (!manifest) throw new Error("The build copies no manifest.xml.");
  return { files, manifest: manifest.toString() };
}

/** From a process of its own: the settings load TypeScript by themselves. */
function buildSettings(baseUrl: string | undefined): BuildSettings {
  const script = `
    const { readFileSync } = require("node:fs");
    const [{ plugins }] = require("./webpack.config.cjs")({}, { mode: "production" });
    const named = (name) => plugins.filter((plugin) => plugin.constructor.name === name);
    const documents = named("HtmlWebpackPlugin").map((plugin) => plugin.userOptions.filename);
    const patterns = named("CopyPlugin").flatMap((plugin) => plugin.patterns).map(({ from, to, transform }) => ({
      from, to, copied: transform ? String(transform(readFileSync(from))) : undefined,
    }));
    console.log(JSON.stringify({ documents, patterns }));
  `;
  // A variable without a value is not handed on.
  const env = { ...process.env, PIR_BASE_URL: baseUrl };
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8", env, stdio: "pipe" })) as BuildSettings;
}
