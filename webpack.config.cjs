// @ts-check
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { basename, join } = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { require: loadTypeScript } = require("tsx/cjs/api");
const { version } = require("./package.json");

const root = __dirname;
const sources = join(root, "src");

/** As Microsoft requires of a published add-in. */
const officeFromMicrosoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Where the pane gets office.js: Microsoft's address, or the one in PIR_OFFICE_JS, for an office whose computers do not
 * reach that. A path leads from the add-in's own address, such as office-js/office.js; the build copies no files there.
 * @throws RangeError for anything that is no https address or path of a file office.js, the name that the library looks
 *   for in the page to find its parts beside it.
 */
function officeJs() {
  const given = process.env.PIR_OFFICE_JS ?? officeFromMicrosoft;
  const isAddress = /^https:\/\/[^\s"'<>?#]+\/office\.js$/.test(given);
  const isPath = /^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*office\.js$/.test(given);
  if (!isAddress && !isPath) {
    throw new RangeError(`PIR_OFFICE_JS is the https address of a file office.js, or its path such as office-js/office.js, not ${given}`);
  }
  return given;
}

/** The first screen has to open on a slow council network: its JavaScript, gzipped, in bytes. */
const firstScreenLimit = 250_000;

/** Says how much JavaScript an entry loads before anything shows, and stops the build where that is too much. */
class FirstScreenSize {
  /** @param {string} entry */
  constructor(entry) {
    this.entry = entry;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FirstScreenSize", (compilation) => {
      const afterHashes = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "FirstScreenSize", stage: afterHashes }, (assets) => {
        const files = compilation.entrypoints.get(this.entry)?.getFiles() ?? [];
        const bytes = files
          .filter((file) => file.endsWith(".js"))
          .reduce((sum, file) => sum + gzipSync(assets[file].source(), { level: 9 }).length, 0);
        const sentence = `JavaScript of the pane's first screen: ${(bytes / 1000).toFixed(1)} kB gzipped (at most ${firstScreenLimit / 1000} kB).`;
        console.log(sentence);
        if (bytes > firstScreenLimit) compilation.errors.push(new compiler.webpack.WebpackError(sentence));
      });
    });
  }
}

/**
 * What the add-in and the workbench have in common.
 * @param {string} name
 * @param {boolean} isProduction
 * @param {string} output
 * @returns {import("webpack").Configuration}
 */
function common(name, isProduction, output) {
  return {
    name,
    context: root,
    mode: isProduction ? "production" : "development",
    // No eval: the pane runs under a strict content security policy in both modes.
    devtool: isProduction ? false : "source-map",
    // One for each output: two builds at the same time do not write the same files. The version stands for this file and
    // not buildDependencies, which cannot follow the TypeScript that it loads.
    cache: {
      type: "filesystem",
      name: `${name}-${isProduction ? "production" : "development"}-${basename(output)}`,
      version: createHash("sha256").update(readFileSync(join(root, "webpack.config.cjs"))).digest("hex"),
    },
    output: {
      path: output,
      publicPath: "",
      uniqueName: `pir-${name}`,
      filename: isProduction ? "[name].[contenthash:12].js" : "[name].js",
      // In the workbench two compilers share the folder, and both have parts of the pane.
      chunkFilename: isProduction ? "part.[contenthash:12].js" : `part.${name}.[id].js`,
      assetModuleFilename: isProduction ? "[name].[contenthash:12][ext]" : "[name][ext]",
    },
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      alias: { "blank-workbooks": join(root, "dist/workbooks") },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: [sources],
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // Office takes a workbook to insert as base64 text.
        {
          test: /\.xlsx$/,
          type: "asset/inline",
          generator: { dataUrl: (/** @type {Buffer} */ bytes) => bytes.toString("base64") },
        },
        { test: /\.css$/, type: "asset/resource" },
      ],
    },
    optimization: { splitChunks: { chunks: "all" } },
    performance: { hints: false },
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
  };
}

/** manifest.xml, naming the address from which the add-in will be served: PIR_BASE_URL, else the development server. */
function manifest() {
  const baseUrl = process.env.PIR_BASE_URL;
  if (baseUrl === undefined) return { from: "manifest.xml" };
  const { manifestWithBaseUrl } = loadTypeScript("./src/workbook/manifest.ts", join(root, "webpack.config.cjs"));
  return { from: "manifest.xml", transform: (/** @type {Buffer} */ xml) => manifestWithBaseUrl(xml.toString(), baseUrl) };
}

/** Says so where the manifest names this computer alone, which nobody else can load the add-in from. */
const saysWhereItIsFor = {
  apply: (/** @type {import("webpack").Compiler} */ compiler) => {
    compiler.hooks.done.tap("saysWhereItIsFor", () => {
      if (process.env.PIR_BASE_URL !== undefined) return;
      console.log("The manifest names this computer (https://localhost:3000). To serve the add-in elsewhere, name its address: PIR_BASE_URL=https://…");
    });
  },
};

/** Puts licences.txt into the add-in, and stops the build at a licence that nobody has allowed. */
function licences() {
  const { Licences } = loadTypeScript("./scripts/licences-bundled.ts", join(root, "webpack.config.cjs"));
  return new Licences();
}

/**
 * @param {string} filename
 * @param {readonly string[]} officeScripts
 */
const paneHtml = (filename, officeScripts) =>
  new HtmlPlugin({ template: "src/taskpane/taskpane.html", filename, chunks: ["taskpane"], officeScripts });

/**
 * The pane as Excel loads it; in the workbench a second document has the same scripts behind the local host.
 * @param {boolean} isProduction
 * @param {boolean} isWorkbench
 * @param {string} output
 */
function addin(isProduction, isWorkbench, output) {
  const base = common("addin", isProduction, output);
  const documents = [paneHtml("taskpane.html", [officeJs()])];
  if (isWorkbench) documents.push(paneHtml("pane.html", ["connect.js", "office-js/excel-web-16.00.js"]));
  return {
    ...base,
    // In the workbench two compilers share the folder.
    output: { ...base.output, clean: !isWorkbench },
    entry: { taskpane: "./src/taskpane/index.tsx" },
    plugins: [
      ...documents,
      new CopyPlugin({ patterns: [{ from: "assets", to: "assets" }, manifest()] }),
      // The receipt names it.
      new DefinePlugin({ ADD_IN_VERSION: JSON.stringify(version) }),
      ...(isProduction ? [new FirstScreenSize("taskpane")] : []),
      // The licences of what is in the add-in go along with it.
      ...(isProduction && !isWorkbench ? [licences(), saysWhereItIsFor] : []),
    ],
  };
}

/**
 * @param {boolean} isProduction
 * @param {string} output
 */
function workbench(isProduction, output) {
  const base = common("workbench", isProduction, output);
  return {
    ...base,
    entry: {
      workbench: "./src/workbench/page/index.tsx",
      gallery: "./src/taskpane/gallery/gallery.tsx",
      // Named in pane.html, so without a hash, and in one piece: it runs before office.js.
      connect: { import: "./src/workbench/page/connect.ts", filename: "connect.js" },
    },
    optimization: { splitChunks: { chunks: (/** @type {{ name?: string | null }} */ chunk) => chunk.name !== "connect" } },
    plugins: [
      new HtmlPlugin({ template: "src/workbench/page/workbench.html", filename: "index.html", chunks: ["workbench"] }),
      new HtmlPlugin({ template: "src/workbench/page/gallery.html", filename: "gallery.html", chunks: ["gallery"] }),
    ],
  };
}

/**
 * `--env workbench` builds the page with the grid beside the pane; without it, the add-in alone into dist/addin.
 * @param {{ workbench?: boolean, output?: string }} env
 * @param {{ mode?: string }} options
 */
module.exports = (env, options) => {
  const isProduction = options.mode === "production";
  const isWorkbench = env.workbench === true;
  const output = env.output ?? join(root, isWorkbench ? "dist/workbench" : "dist/addin");
  const configurations = [addin(isProduction, isWorkbench, output)];
  if (isWorkbench) configurations.push(workbench(isProduction, output));
  return configurations;
};
