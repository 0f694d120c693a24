import { type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { request } from "node:https";
import { connect as connectPlainly } from "node:net";
import { connect } from "node:tls";
import type { Nginx } from "./nginx";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for a path exactly as it is written: nothing is tidied up on the way. */
export function ask({ httpsPort }: Nginx, path: string, { method = "GET", headers = {} }: Asking = {}): Promise<Answer> {
  return new Promise((answer, fail) => {
    const asked = request({ host: "127.0.0.1", servername: "localhost", port: httpsPort, path, method, headers: { host: "localhost", ...headers }, rejectUnauthorized: false });
    asked.once("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("end", () => { answer({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }); });
    });
    asked.once("error", fail);
    asked.end();
  });
}

/** Asks without TLS. */
export function askPlainly({ httpPort }: Nginx, path: string): Promise<Answer> {
  return new Promise((answer, fail) => {
    const asked = httpRequest({ host: "127.0.0.1", port: httpPort, path, headers: { host: "localhost" } });
    asked.once("response", (response) => {
      response.resume();
      answer({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.alloc(0) });
    });
    asked.once("error", fail);
    asked.end();
  });
}

/** Writes a request to the HTTPS port as it stands, with TLS or without, and gives all that comes back until the server hangs up. */
export function say({ httpsPort }: Nginx, text: string, how: "with TLS" | "without TLS"): Promise<string> {
  return new Promise((answer) => {
    const place = { host: "127.0.0.1", port: httpsPort };
    const socket = how === "with TLS" ? connect({ ...place, servername: "localhost", rejectUnauthorized: false }) : connectPlainly(place);
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => { heard += part; });
    // Some servers hang up without a goodbye; what was heard until then counts.
    socket.on("error", () => undefined);
    socket.once("close", () => { answer(heard); });
    socket.write(text);
  });
}

type TlsVersion = "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3";

/** The version and protocol that were agreed on, or the code of the refusal. */
export function shakeHands({ httpsPort }: Nginx, version: TlsVersion, servername = "localhost"): Promise<string> {
  return new Promise((answer) => {
    const socket = connect({
      host: "127.0.0.1", port: httpsPort, servername, minVersion: version, maxVersion: version, rejectUnauthorized: false, ALPNProtocols: ["h2"],
      // Old versions are offered in earnest, so that it is the server that refuses them.
      ciphers: "DEFAULT:@SECLEVEL=0",
    });
    socket.once("secureConnect", () => {
      answer(`${socket.getProtocol() ?? "none"} ${socket.alpnProtocol === false ? "none" : socket.alpnProtocol ?? "none"}`);
      socket.destroy();
    });
    socket.once("error", (error: NodeJS.ErrnoException) => { answer(error.code ?? error.message); });
  });
}
