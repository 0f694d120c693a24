/** Under this name the page tells the test what it was asked to do. */
export const TELL = "tellPrivacyTest";

/**
 * Runs in every document before its own scripts: whatever may keep, send or show a text elsewhere first tells the test. So
 * is seen what is written and taken away again between two looks, and what a content security policy stops.
 * @param name of the function that tells.
 */
export function spyOnDocument(name: string): void {
  const tell = (place: string, ...things: unknown[]): void => {
    const told = things.map((thing) => {
      if (typeof thing === "string") return thing;
      try {
        return JSON.stringify([thing]);
      } catch {
        // What JSON cannot write (a cycle) is no text that is kept or sent.
        return typeof thing;
      }
    });
    (window as unknown as Record<string, (told: readonly [string, string]) => void>)[name]?.([place, told.join(" ")]);
  };
  const spyOn = (place: string, owner: object | undefined, method: string): void => {
    const own = owner && (Reflect.get(owner, method) as ((...given: unknown[]) => unknown) | undefined);
    if (!owner || !own) return;
    Reflect.set(owner, method, function (this: unknown, ...given: unknown[]): unknown {
      tell(place, ...given);
      return Reflect.apply(own, this, given);
    });
  };
  const spyOnMaking = (constructor: string): void => {
    const own = Reflect.get(window, constructor) as (new (...given: unknown[]) => object) | undefined;
    if (!own) return;
    Reflect.set(window, constructor, new Proxy(own, {
      construct: (target, given: unknown[], newTarget) => {
        tell(`new ${constructor}`, ...given);
        return Reflect.construct(target, given, newTarget) as object;
      },
    }));
  };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  if (cookie) {
    Object.defineProperty(Document.prototype, "cookie", {
      ...cookie,
      set(this: Document, text: string) {
        tell("cookie", text);
        cookie.set?.call(this, text);
      },
    });
  }
  spyOn("storage", Storage.prototype, "setItem");
  spyOn("IndexedDB", IDBObjectStore.prototype, "put");
  spyOn("IndexedDB", IDBObjectStore.prototype, "add");
  spyOn("cache", window.Cache.prototype, "put");
  spyOn("history", History.prototype, "pushState");
  spyOn("history", History.prototype, "replaceState");
  spyOn("fetch", window, "fetch");
  spyOn("XMLHttpRequest", XMLHttpRequest.prototype, "open");
  spyOn("XMLHttpRequest", XMLHttpRequest.prototype, "send");
  spyOn("beacon", Navigator.prototype, "sendBeacon");
  spyOn("window.open", window, "open");
  spyOn("message to a window", window, "postMessage");
  spyOn("BroadcastChannel", BroadcastChannel.prototype, "postMessage");
  spyOn("form", HTMLFormElement.prototype, "submit");
  spyOn("performance", Performance.prototype, "mark");
  spyOn("performance", Performance.prototype, "measure");
  for (const constructor of ["WebSocket", "EventSource", "Worker", "SharedWorker", "RTCPeerConnection", "Notification", "BroadcastChannel"]) spyOnMaking(constructor);
  for (const method of ["log", "info", "warn", "error", "debug", "dir", "table", "trace", "group", "groupCollapsed", "assert", "count", "time", "timeLog"]) spyOn("console", console, method);
  document.addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) => { tell("stopped by the policy", violatedDirective, blockedURI); });
}

/** Everything that a document keeps or shows to whoever looks at it from outside, as pairs of place and text. Runs in it. */
export async function keptByDocument(): Promise<(readonly [string, string])[]> {
  const kept: (readonly [string, string])[] = [];
  for (const storage of [localStorage, sessionStorage]) {
    for (const [key, value] of Object.entries(storage) as [string, string][]) kept.push(["storage", `${key} ${value}`]);
  }
  for (const { name, version } of await indexedDB.databases()) {
    if (name === undefined) continue;
    kept.push(["IndexedDB", `${name} ${version ?? ""}`]);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => { resolve(opening.result); };
      opening.onerror = () => { reject(new Error(`${name} does not open`)); };
    });
    for (const store of Array.from(database.objectStoreNames)) {
      const objects = database.transaction(store).objectStore(store);
      for (const all of [objects.getAll(), objects.getAllKeys()] as IDBRequest<unknown[]>[]) {
        kept.push(["IndexedDB", `${store} ${await new Promise<string>((resolve) => { all.onsuccess = () => { resolve(JSON.stringify(all.result)); }; })}`]);
      }
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    kept.push(["cache", name]);
    for (const request of await cache.keys()) kept.push(["cache", `${request.url} ${(await (await cache.match(request))?.text()) ?? ""}`]);
  }
  const readFolder = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const [name, entry] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
      const isFile = entry.kind === "file";
      kept.push(["private files", `${name} ${isFile ? await (await (entry as FileSystemFileHandle).getFile()).text() : ""}`]);
      if (!isFile) await readFolder(entry as FileSystemDirectoryHandle);
    }
  };
  await readFolder(await navigator.storage.getDirectory());
  for (const { scope } of await navigator.serviceWorker.getRegistrations()) kept.push(["service worker", scope]);
  if (document.cookie !== "") kept.push(["cookie", document.cookie]);
  kept.push(["title", document.title], ["window name", window.name], ["address", location.href], ["history", JSON.stringify(history.state)]);
  for (const entry of performance.getEntries()) kept.push(["performance", `${entry.entryType} ${entry.name} ${JSON.stringify((entry as PerformanceMark).detail ?? null)}`]);
  return kept;
}
