import { readChi } from "../../identifiers/chi";
import type { CellRule } from "../rule";

export const chiNumber: CellRule<"id"> = {
  code: "ID4",
  severity: "fix",
  topic: "identifiers",
  title: "CHI number in the ID column",
  why: "A CHI number names the child to every NHS system. Sending one is a data breach that may have to be reported to the Information Commissioner.",
  looksAt: "cell",
  kind: "id",
  check: (id) =>
    readChi(id.raw) === "chi"
      ? { sentence: "This ID reads as a CHI number. Give the child a number of your own." }
      : undefined,
};

export const chiLike: CellRule<"id"> = {
  code: "ID5",
  severity: "check",
  topic: "identifiers",
  title: "ID that looks like a CHI number",
  why: "It opens with a day, as CHI numbers open with the date of birth, but its check digit does not hold. A mistyped CHI number still shows the date of birth.",
  looksAt: "cell",
  kind: "id",
  check: (id) =>
    readChi(id.raw) === "chiLike"
      ? { sentence: "This ID looks like a CHI number: it opens with a date. Check that it is a number of your own." }
      : undefined,
};
