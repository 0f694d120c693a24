import { toHostError } from "../../excel/host-error";
import type { Problem } from "./snapshot";

/** Any error as something the pane can show. */
export function problemOf(error: unknown): Problem {
  const { sentence, whatToDo } = toHostError(error);
  return { sentence, whatToDo, canRetry: true };
}
