import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { LocalHost } from "./contract";
import { installOffice, officeShim, type OfficeShimOptions } from "./office-shim";

/** Microsoft's office.js in a realm of its own, wired to a local host. */
export interface OfficeRealm {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  close(): void;
}

let script: Script | undefined;

function officeScript(): Script {
  if (script === undefined) {
    const require = createRequire(join(process.cwd(), "package.json"));
    const path = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
    script = new Script(readFileSync(path, "utf8"), { filename: "excel-web-16.00.js" });
  }
  return script;
}

/** Loads the real office.js into a fresh context. Call `close` when done: no event arrives after it. */
export function loadOfficeJs(host: LocalHost, options: OfficeShimOptions = {}): OfficeRealm {
  const bridge = host.connect();
  const realm: Record<string, unknown> = {
    navigator: { userAgent: "Node.js" },
    document: {},
    location: { href: "https://localhost/taskpane.html", hostname: "localhost" },
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console,
    _richApiNativeBridge: bridge,
  };
  installOffice(realm, officeShim({ settings: host.settings, file: () => host.save(), ...options }));
  realm["window"] = realm["self"] = realm["globalThis"] = realm;
  officeScript().runInContext(createContext(realm));
  return {
    Excel: realm["Excel"] as typeof Excel,
    OfficeExtension: realm["OfficeExtension"] as typeof OfficeExtension,
    Office: realm["Office"] as typeof Office,
    close: () => {
      bridge.close();
    },
  };
}

/** Puts the realm's names on globalThis, for code that says `Excel.run`. @returns how to take them away again. */
export function installGlobals(realm: OfficeRealm): () => void {
  const names = ["Excel", "OfficeExtension", "Office"] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of names) Object.defineProperty(globalThis, name, { value: realm[name], configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}
