import { type HostError, withOutcome } from "./host-error";

const SAYS_SO = /nothing was changed\.$/i;

/** The same error, in words that say that it came before anything was written. */
export function nothingChanged(cause: HostError): HostError {
  return SAYS_SO.test(cause.sentence) ? cause : withOutcome(cause, "Nothing was changed.");
}
