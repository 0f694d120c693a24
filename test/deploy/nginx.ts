import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const shipped = join(process.cwd(), "deploy/nginx");

/** Debian keeps nginx where only root's path leads. */
const searchPath = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin` };

/** Tests with a server, which are skipped and say why where this computer cannot run one. */
export function describeWithNginx(name: string, tests: () => void): void {
  const lacks = whatNginxLacks();
  // eslint-disable-next-line no-console -- a test that is not run says why
  if (lacks !== undefined) console.log(lacks);
  (lacks === undefined ? describe : describe.skip)(name, tests);
}

function whatNginxLacks(): string | undefined {
  const lacking = [["nginx", "-v"], ["openssl", "version"]].filter(([name = "", ask = ""]) => spawnSync(name, [ask], { env: searchPath }).error !== undefined);
  if (lacking.length === 0) return undefined;
  return `Skipped: ${lacking.map(([name]) => name).join(" and ")} not installed (Debian: apt-get install nginx-light openssl).`;
}

/** Our configuration as it ships, served by this computer's nginx on loopback. */
export interface Nginx {
  /** https://localhost with its port. */
  readonly origin: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** What `nginx -t` said of the configuration. */
  readonly verdict: string;
  /** Lines of the access log so far. */
  accessLog(): string[];
  close(): Promise<void>;
}

export interface NginxOptions {
  /** The folder that is served. */
  readonly root: string;
  /** Which of the shipped policies is in force. */
  readonly policy?: "pir-add-in-policy.conf" | "pir-add-in-policy-own-office-js.conf";
  /** Changes the shipped text before it is used: to plant a fault and see a look find it. */
  readonly tamper?: (text: string) => string;
}

/**
 * nginx as one process of ours, with folders of its own; nothing of the machine's is touched.
 * @throws where nginx refuses the configuration or does not come up.
 */
export async function startNginx({ root, policy = "pir-add-in-policy.conf", tamper = (text) => text }: NginxOptions): Promise<Nginx> {
  const prefix = mkdtempSync(join(tmpdir(), "pir-nginx-"));
  for (const folder of ["tmp", "snippets"]) mkdirSync(join(prefix, folder));
  makeCertificate(prefix);
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  writeFileSync(join(prefix, "snippets", policy), tamper(readFileSync(join(shipped, "snippets", policy), "utf8")));
  const text = tamper(readFileSync(join(shipped, "pir-add-in.conf"), "utf8"));
  writeFileSync(join(prefix, "pir-add-in.conf"), withOwnPlaces(text, { prefix, root, policy, httpPort, httpsPort }));
  writeFileSync(join(prefix, "nginx.conf"), mainFile(prefix));

  const command = ["-p", prefix, "-c", join(prefix, "nginx.conf"), "-e", join(prefix, "error.log")];
  const { status, stderr: verdict } = spawnSync("nginx", ["-t", ...command], { encoding: "utf8", env: searchPath });
  if (status !== 0) throw new Error(`nginx -t refuses the configuration:\n${verdict}`);
  const child = spawn("nginx", command, { stdio: "ignore", env: searchPath });
  await answers(child, httpsPort, prefix);
  return {
    origin: `https://localhost:${httpsPort}`,
    httpPort,
    httpsPort,
    verdict,
    accessLog: () => readFileSync(join(prefix, "access.log"), "utf8").trimEnd().split("\n"),
    close: async () => {
      await ended(child);
      rmSync(prefix, { recursive: true });
    },
  };
}

interface Places {
  readonly prefix: string;
  readonly root: string;
  readonly policy: string;
  readonly httpPort: number;
  readonly httpsPort: number;
}

/** Only what the file tells its reader to change, and the ports and folders of a machine that is not ours. */
function withOwnPlaces(text: string, { prefix, root, policy, httpPort, httpsPort }: Places): string {
  const places: readonly (readonly [string, string])[] = [
    ["pir.example.gov.scot", "localhost"],
    ["/srv/pir-add-in", root],
    ["/etc/ssl/pir-add-in/", `${prefix}/`],
    ["/etc/nginx/snippets/pir-add-in-policy.conf", `${prefix}/snippets/${policy}`],
    ["/var/log/nginx/pir-add-in.log", `${prefix}/access.log`],
    // The second stands for IPv6, which not every machine has.
    ["listen 443", `listen 127.0.0.1:${httpsPort}`],
    ["listen [::]:443", `listen 127.0.0.2:${httpsPort}`],
    ["listen 80", `listen 127.0.0.1:${httpPort}`],
    ["listen [::]:80", `listen 127.0.0.2:${httpPort}`],
  ];
  return places.reduce((changed, [theirs, ours]) => {
    if (!changed.includes(theirs)) throw new Error(`The shipped configuration does not name ${theirs}.`);
    return changed.replaceAll(theirs, ours);
  }, text);
}

/** As Debian's own nginx.conf around it, which allows more than ours does: old TLS and a log with queries among it. */
function mainFile(prefix: string): string {
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `  ${kind}_temp_path ${prefix}/tmp/${kind};`);
  return `daemon off;
master_process off;
pid ${prefix}/nginx.pid;
events { worker_connections 64; }
http {
${folders.join("\n")}
  sendfile on;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;
  access_log ${prefix}/access.log combined;
  gzip on;
  include ${prefix}/pir-add-in.conf;
}
`;
}

function makeCertificate(prefix: string): void {
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1", "-subj", "/CN=localhost",
      "-addext", "subjectAltName=DNS:localhost", "-keyout", join(prefix, "privkey.pem"), "-out", join(prefix, "fullchain.pem")],
    { stdio: "pipe" },
  );
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

async function answers(child: ChildProcess, port: number, prefix: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    if (await canConnect(port)) return;
    await sleep(50);
  }
  await ended(child);
  throw new Error(`nginx did not come up (${basename(prefix)}):\n${readFileSync(join(prefix, "error.log"), "utf8")}`);
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => { socket.destroy(); answer(true); });
    socket.once("error", () => { answer(false); });
  });
}

/** Ends the process that was started, and no other. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((gone) => {
    child.once("exit", gone);
    child.kill("SIGTERM");
  });
}
