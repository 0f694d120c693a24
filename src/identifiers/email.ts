import { foldCell, recognisedAt } from "./folded-text";
import type { Recogniser } from "./recogniser";

/** Longest parts that RFC 5321 allows (4.5.3.1). */
const LONGEST_MAILBOX = 64;
const LONGEST_DOMAIN = 255;
const MAILBOX = /[\p{L}\p{N}_](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_])?$/u;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?!-*[\p{L}\p{N}])/u;

/** An e-mail address: what stands on both sides of an @, up to the first character that no mail system takes. */
export const email: Recogniser = {
  kind: "email",
  name: "e-mail address",
  mayBeIn: ({ hasAt, isPlain }) => hasAt || !isPlain,
  find(value) {
    const folded = foldCell(value);
    const { text } = folded;
    const found = [];
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
      const mailbox = MAILBOX.exec(text.slice(Math.max(0, at - LONGEST_MAILBOX), at))?.[0];
      const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
      if (mailbox === undefined || domain === undefined) continue;
      found.push(recognisedAt(folded, "email", "certain", at - mailbox.length, at + 1 + domain.length));
    }
    return found;
  },
};
