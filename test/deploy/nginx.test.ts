import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ask, askPlainly, say, shakeHands } from "./asking";
import { headersOnPage } from "./deployment-page";
import { describeWithNginx, type Nginx, startNginx } from "./nginx";

const script = "export const child = 'made up';\n".repeat(200);
/** As a build leaves them, with the traps that a careless upload adds. */
const files: Readonly<Record<string, string>> = {
  "taskpane.html": `<!doctype html><title>Pane</title>${"<p>text</p>".repeat(200)}`,
  "manifest.xml": `<OfficeApp>${"<Set/>".repeat(300)}</OfficeApp>`,
  "taskpane.0123456789ab.js": script,
  "part.0123456789ab.js.LICENSE.txt": "MIT",
  "licences.txt": "MIT",
  SHA256SUMS: "0  taskpane.html",
  "assets/icon-32.png": "not a picture, and nobody looks",
  "assets/icon.svg": `<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(400)}</svg>`,
  "office-js/office.js": "var Office;",
  "office-js/en-gb/office_strings.js": "var Strings;",
  "unhashed.js": "1",
  ".env": "SECRET=1",
  ".git/config": "[core]",
  "notes.txt": "left behind",
  "return.xlsx": "a return that somebody put here",
  "taskpane.0123456789ab.js.map": "{}",
};

/** Path, type and caching of what may be asked for. */
const served: readonly (readonly [path: string, type: string, caching: string | undefined])[] = [
  ["/taskpane.html", "text/html; charset=utf-8", "no-cache"],
  ["/taskpane.html?open=check&_host_Info=Excel$Win32$16.01$en-GB", "text/html; charset=utf-8", "no-cache"],
  ["/manifest.xml", "text/xml; charset=utf-8", "no-cache"],
  ["/taskpane.0123456789ab.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  ["/part.0123456789ab.js.LICENSE.txt", "text/plain; charset=utf-8", "no-cache"],
  ["/licences.txt", "text/plain; charset=utf-8", "no-cache"],
  ["/SHA256SUMS", "application/octet-stream", "no-cache"],
  ["/unhashed.js", "text/javascript; charset=utf-8", "no-cache"],
  ["/assets/icon-32.png", "image/png", undefined],
  ["/assets/icon.svg", "image/svg+xml", undefined],
];

/** What is not there for anybody, whether it lies in the folder or not. */
const notServed = [
  "/", "/assets", "/assets/", "/nothing.html", "/taskpane.ffffffffffff.js", "/assets/none.png", "/.env", "/.git/config", "/notes.txt", "/return.xlsx",
  "/taskpane.0123456789ab.js.map", "/taskpane.html/", "/TASKPANE.HTML", "/taskpane.html%00", "/linked.html", "/linked/secret.html", "/office-js/office.js",
  "/assets/../.env", "/assets/..%2f.env", "/%2e%2e/secret.html", "/../secret.html", "/assets/../../secret.html", "/..%5csecret.html", "//etc/passwd", "/etc/passwd",
];

describeWithNginx("nginx with the configuration as it ships", () => {
  let folder: string;
  let root: string;
  let nginx: Nginx;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pir-served-"));
    root = join(folder, "release");
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(root, name, ".."), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    writeFileSync(join(folder, "secret.html"), "outside");
    symlinkSync(join(folder, "secret.html"), join(root, "linked.html"));
    symlinkSync(folder, join(root, "linked"));
    // The folder that is served may itself be a link, to a release.
    symlinkSync(root, join(folder, "current"));
    nginx = await startNginx({ root: join(folder, "current") });
  });
  afterAll(async () => {
    await nginx.close();
    rmSync(folder, { recursive: true });
  });

  test("nginx finds nothing to say against it", () => {
    expect(nginx.verdict).toContain("syntax is ok");
    expect(nginx.verdict).not.toMatch(/\[(warn|emerg)\]/);
  });

  test.each(served)("%s comes as %s, kept as %s, and is asked for again by its mark", async (path, type, caching) => {
    const whole = await ask(nginx, path);
    expect({ status: whole.status, type: whole.headers["content-type"], caching: whole.headers["cache-control"] }).toEqual({ status: 200, type, caching });
    expectHeaders(whole.headers, path);
    const mark = whole.headers.etag ?? "none";
    const again = await ask(nginx, path, { headers: { "If-None-Match": mark } });
    expect({ status: again.status, caching: again.headers["cache-control"], bytes: again.body.length }).toEqual({ status: 304, caching, bytes: 0 });
    expectHeaders(again.headers, path);
    const head = await ask(nginx, path, { method: "HEAD" });
    expect({ status: head.status, bytes: head.body.length }).toEqual({ status: 200, bytes: 0 });
    expectHeaders(head.headers, path);
  });

  test.each(notServed)("%s is not there", async (path) => {
    const { status, headers, body } = await ask(nginx, path);
    // What leads out of the folder is refused before it is looked for.
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/outside|SECRET|left behind|somebody|core|var Office|index of/i);
    if (status === 404) {
      expect(headers["cache-control"]).toBe("no-store");
      expectHeaders(headers, path);
    }
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"])("%s is refused", async (method) => {
    const { status, headers } = await ask(nginx, "/taskpane.html", { method });
    expect(status).toBe(405);
    expectHeaders(headers, "/taskpane.html");
    if (method !== "TRACE") expect(headers.allow).toBe("GET, HEAD");
  });

  test("text is sent compressed to whoever takes it, and pictures are not", async () => {
    for (const path of ["/taskpane.html", "/manifest.xml", "/taskpane.0123456789ab.js", "/assets/icon.svg"]) {
      const { headers, body } = await ask(nginx, path, { headers: { "Accept-Encoding": "gzip" } });
      expect([path, headers["content-encoding"], headers.vary]).toEqual([path, "gzip", "Accept-Encoding"]);
      expect(gunzipSync(body).toString()).toBe(files[path.slice(1)]);
      expectHeaders(headers, path);
      const again = await ask(nginx, path, { headers: { "Accept-Encoding": "gzip", "If-None-Match": headers.etag ?? "none" } });
      expect([path, again.status]).toEqual([path, 304]);
      expect((await ask(nginx, path)).headers["content-encoding"]).toBeUndefined();
    }
    expect((await ask(nginx, "/assets/icon-32.png", { headers: { "Accept-Encoding": "gzip" } })).headers["content-encoding"]).toBeUndefined();
  });

  test("HTTP leads to HTTPS at the one host", async () => {
    const { status, headers } = await askPlainly(nginx, "/taskpane.html?open=check");
    expect([status, headers.location]).toEqual([301, "https://localhost/taskpane.html?open=check"]);
    expect(headers["server"]).toBe("nginx");
  });

  test("TLS 1.2 and 1.3 and nothing older, for our host alone", async () => {
    expect(await shakeHands(nginx, "TLSv1.3")).toBe("TLSv1.3 h2");
    expect(await shakeHands(nginx, "TLSv1.2")).toBe("TLSv1.2 h2");
    expect(await shakeHands(nginx, "TLSv1.1")).toBe("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION");
    expect(await shakeHands(nginx, "TLSv1")).toBe("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION");
    expect(await shakeHands(nginx, "TLSv1.3", "elsewhere.example")).toBe("ERR_SSL_TLSV1_UNRECOGNIZED_NAME");
  });

  test("a request that names another host than its handshake gets no answer, and no line in any log", async () => {
    const before = nginx.accessLog().length;
    expect(await say(nginx, "GET /taskpane.html?telltale HTTP/1.1\r\nHost: other.example\r\n\r\n", "with TLS")).toBe("");
    expect(await say(nginx, "GET /telltale HTTP/1.0\r\nHost: other.example\r\n\r\n", "with TLS")).toBe("");
    expect(nginx.accessLog().slice(before)).toEqual([]);
    expect(await say(nginx, "GET /taskpane.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "with TLS")).toMatch(/^HTTP\/1\.1 200 /);
  });

  test.each([
    ["plain HTTP to the HTTPS port", "GET /?telltale HTTP/1.1\r\nHost: localhost\r\n\r\n", "without TLS"],
    ["plain HTTP to the HTTPS port for another host", "GET /?telltale HTTP/1.1\r\nHost: other.example\r\n\r\n", "without TLS"],
    ["a request without a host", "GET /nothing.html?telltale HTTP/1.1\r\nConnection: close\r\n\r\n", "with TLS"],
    ["an old request without a host", "GET /nothing.html?telltale HTTP/1.0\r\n\r\n", "with TLS"],
    ["a request that is none", "telltale\r\n\r\n", "with TLS"],
  ] as const)("%s learns no version of nginx, and leaves no query in the log", async (_what, text, how) => {
    const before = nginx.accessLog().length;
    expect(await say(nginx, text, how)).not.toMatch(/nginx\/|200 OK/);
    expect(nginx.accessLog().slice(before).filter((line) => line.includes("?telltale"))).toEqual([]);
  });

  test("the log has no query", async () => {
    await ask(nginx, "/taskpane.html?_host_Info=telltale");
    const lines = nginx.accessLog();
    expect(lines.filter((line) => line.includes(" /taskpane.html ")).length).toBeGreaterThan(0);
    expect(lines.filter((line) => /telltale|\?/.test(line))).toEqual([]);
  });

  test("with its own office.js the copy is served, and Microsoft's address is no longer named", async () => {
    const own = await startNginx({ root, policy: "pir-add-in-policy-own-office-js.conf" });
    try {
      for (const path of ["/office-js/office.js", "/office-js/en-gb/office_strings.js"]) {
        const { status, headers } = await ask(own, path);
        expect([path, status, headers["content-type"], headers["cache-control"]]).toEqual([path, 200, "text/javascript; charset=utf-8", "no-cache"]);
        const theirs = String((await ask(nginx, "/taskpane.html")).headers["content-security-policy"]);
        expect(headers["content-security-policy"]).toBe(theirs.replace(" https://appsforoffice.microsoft.com/lib/1/hosted/", ""));
      }
      expect((await ask(own, "/office-js/../.env.js")).status).toBe(404);
    } finally {
      await own.close();
    }
  });

  test("the looks see a fault: a header lost in a location, old TLS, a folder that is listed, and an answer for other hosts", async () => {
    const faulty = await startNginx({
      root,
      tamper: (text) => text
        .replaceAll("ssl_protocols TLSv1.2 TLSv1.3;", "ssl_protocols TLSv1 TLSv1.1 TLSv1.2;\nssl_conf_command CipherString DEFAULT@SECLEVEL=0;")
        .replace("access_log off;\n    return 444;", "")
        .replace("server_tokens off;", "")
        .replace("try_files $uri =404;", "add_header X-Lost yes; try_files $uri =404;")
        .replace("return 404;", "autoindex on;"),
    });
    try {
      const { headers } = await ask(faulty, "/taskpane.html");
      expect(() => { expectHeaders(headers, "/taskpane.html"); }).toThrow();
      expect((await ask(faulty, "/assets/")).body.toString()).toMatch(/index of/i);
      expect(await shakeHands(faulty, "TLSv1.1")).not.toBe("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION");
      expect(await say(faulty, "GET /?telltale HTTP/1.0\r\nHost: other.example\r\n\r\n", "with TLS")).toMatch(/nginx\/\d/);
      expect(faulty.accessLog().filter((line) => line.includes("?telltale"))).toHaveLength(1);
    } finally {
      await faulty.close();
    }
  });
});

/** Each header of the page's table with its exact value, and none that tells of the server or stands in Excel's way. */
function expectHeaders(headers: Readonly<Record<string, unknown>>, path: string): void {
  for (const [name, value] of headersOnPage()) {
    const expected = name === "Cross-Origin-Resource-Policy" && /^\/assets\/(?!\.\.)/.test(path) ? "cross-origin" : value;
    expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, expected]);
  }
  expect([path, headers["x-frame-options"], headers["server"], headers["access-control-allow-origin"], headers["set-cookie"]]).toEqual([path, undefined, "nginx", undefined, undefined]);
}
