import { readId } from "../../returns/canonical-id";
import type { CellValue } from "../../returns/layout";
import { plainIdKey } from "../id-keys";

/** What IDs that could be taken for each other share; "" for none. The number 12, the text "12" and "0-12" are alike. */
export function likeness(value: CellValue): string {
  const { canonical } = readId(String(value), false);
  return canonical === undefined ? "" : plainIdKey(canonical);
}
