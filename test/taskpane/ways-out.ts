import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");

/** What a browser gives a page to send with, to keep with, to show elsewhere with, or to run other code with. */
const NAMES: ReadonlySet<string> = new Set([
  "fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "WebTransport", "EventSource", "RTCPeerConnection", "BroadcastChannel", "postMessage", "MessageChannel",
  "localStorage", "sessionStorage", "indexedDB", "caches", "cookie", "cookieStore", "getDirectory", "showSaveFilePicker", "showOpenFilePicker",
  "console", "reportError", "Worker", "SharedWorker", "serviceWorker", "importScripts", "eval", "Function", "Image", "Notification",
  "clipboard", "ClipboardItem", "execCommand", "createObjectURL", "pushState", "replaceState", "innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML", "srcdoc",
  // Office's own ways out.
  "displayDialogAsync", "openBrowserWindow", "messageParent", "getAccessToken", "getAccessTokenAsync", "makeEwsRequestAsync", "RoamingSettings", "OfficeRuntime",
]);
/** Of a window alone. */
const OF_WINDOW: ReadonlySet<string> = new Set(["open", "name", "print"]);
const WINDOWS = /^(?:window|self|globalThis|parent|top|opener)$/;
/** Elements that load or send. */
const ELEMENTS: ReadonlySet<string> = new Set(["script", "iframe", "frame", "img", "form", "link", "object", "embed", "audio", "video", "source", "base", "a"]);
/** Attributes of any element that lead somewhere. */
const LEADING: ReadonlySet<string> = new Set(["href", "src", "srcSet", "action", "formAction", "ping"]);

/**
 * Every way out that a source file names: "localStorage", "window.open", "createElement(a)", "<img>". By the syntax tree,
 * so that comments and words do not count; what is called by the name of a way out is taken for one.
 * @param text of the file.
 */
export function waysOut(fileName: string, text: string): string[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true, fileName.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const name of named(node)) found.add(name);
    node.forEachChild(visit);
  };
  visit(source);
  return [...found].sort();
}

function named(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return NAMES.has(node.text) && !isOfAType(node) ? [node.text] : [];
  if (ts.isPropertyAccessExpression(node)) return ofWindow(node.expression, node.name.text);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    const { text } = node.argumentExpression;
    return [...(NAMES.has(text) ? [text] : []), ...ofWindow(node.expression, text)];
  }
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    const isLiteral = first !== undefined && ts.isStringLiteralLike(first);
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return isLiteral ? [] : ["import of a name that is worked out"];
    if (ts.isPropertyAccessExpression(node.expression) && /^createElement(?:NS)?$/.test(node.expression.name.text)) return [`createElement(${isLiteral ? first.text : "?"})`];
    return [];
  }
  if (ts.isJsxAttribute(node) && ts.isIdentifier(node.name) && LEADING.has(node.name.text)) return [`attribute ${node.name.text}`];
  if (ts.isJsxOpeningLikeElement(node) && ts.isIdentifier(node.tagName) && ELEMENTS.has(node.tagName.text)) return [`<${node.tagName.text}>`];
  return [];
}

function ofWindow(expression: ts.Expression, name: string): string[] {
  return OF_WINDOW.has(name) && ts.isIdentifier(expression) && WINDOWS.test(expression.text) ? [`window.${name}`] : [];
}

/** A type alone does nothing, nor does a member that is declared. */
function isOfAType({ parent }: ts.Identifier): boolean {
  return ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent);
}

/** Ways out of all files of src outside some folders, each as "src/taskpane/preferences.ts: localStorage". */
export function waysOutOfSources(except: readonly string[]): string[] {
  const folder = join(root, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file)).map((file) => join(folder, file)).sort();
  return files
    .map((path) => ({ path, name: relative(root, path) }))
    .filter(({ name }) => !except.some((start) => name.startsWith(start)))
    .flatMap(({ path, name }) => waysOut(path, readFileSync(path, "utf8")).map((way) => `${name}: ${way}`));
}
