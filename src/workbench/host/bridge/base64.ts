/** The bytes behind base64 text. @throws DOMException where it is none. */
export function base64Bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
