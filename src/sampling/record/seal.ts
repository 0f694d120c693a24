import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { RecordAsRead, Unsealed } from "./draw-record";
import { recordSchema, unsealed } from "./schema";

/** Said wherever a record's seal does not hold. */
export const CHANGED =
  "This record was changed after it was written: its seal does not fit what it says. Ask for the file as the add-in saved it.";

/**
 * The record as it is written to a file in UTF-8: fields in a fixed order, two spaces a level, \n at the end of each line
 * and of the text. The same record always has the same text.
 */
export function recordText(record: RecordAsRead): string {
  return written(recordSchema.parse(record));
}

/**
 * SHA-256 of the record's text as it would be without the line of the seal, in hexadecimal digits.
 *
 * The seal shows that a record was changed by hand or damaged. It proves nothing against somebody who means to deceive:
 * whoever can change a record can seal it again, for there is no secret in it. The proof that a sample was drawn as the
 * record says is drawing it again from the same list (`verify`).
 */
export function sealOf(record: Unsealed): string {
  return bytesToHex(sha256(utf8ToBytes(written(unsealed.parse(record)))));
}

/** Whether what the record says is what was sealed; how the file is spaced and broken into lines makes no difference. */
export function sealHolds(record: RecordAsRead): boolean {
  return sealOf(record) === record.seal;
}

function written(record: Unsealed): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
