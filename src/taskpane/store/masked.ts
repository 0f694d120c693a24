import type { IdPattern } from "../../validation/id-pattern";
import { maskedText } from "../../validation/masked-text";

const ENDING = /\.[a-z]{2,5}$/i;

/** A file's name as the pane may show it (see `maskedText`); days are allowed in it. */
export function maskedFileName(name: string, patterns: readonly IdPattern[]): string {
  const ending = ENDING.exec(name)?.[0] ?? "";
  return maskedText(name.slice(0, name.length - ending.length), patterns, "date") + ending;
}
