import vectors from "../vectors/chi.json";
import { testRule } from "./rule-tester";

const REAL = [...vectors.modulus11Holds, ...vectors.onlyLuhnHolds];
const SENTENCE = "This ID reads as a CHI number. Give the child a number of your own.";

testRule("ID4", {
  passes: [
    { name: "a number of one's own", cells: { id: "A-1" } },
    { name: "no check digit holds", cells: { id: "1904851232" } },
    { name: "no such day", cells: [{ id: "2902191230" }, { id: "3201209999" }] },
    { name: "eleven digits", cells: { id: "19048512310" } },
  ],
  reports: [
    ...REAL.flatMap((id) => [
      { name: `${id} as text`, cells: { id }, sentence: SENTENCE, place: "ID Number, A12" },
      { name: `${id} as a number`, cells: { id: Number(id) }, sentence: SENTENCE, place: "ID Number, A12" },
      { name: `${id} with a space`, cells: { id: `${id.slice(0, 6)} ${id.slice(6)}` }, sentence: SENTENCE, place: "ID Number, A12" },
      { name: `${id} with hyphens`, cells: { id: `${id.slice(0, 6)}-${id.slice(6)}` }, sentence: SENTENCE, place: "ID Number, A12" },
    ]),
    { name: "nine digits as text", cells: { id: "101011237" }, sentence: SENTENCE, place: "ID Number, A12" },
    { name: "inside longer text", cells: { id: "CHI 0101011237" }, sentence: SENTENCE, place: "ID Number, A12" },
  ],
});

testRule("ID5", {
  passes: [
    { name: "a CHI number is more than alike", cells: { id: "0101011237" } },
    { name: "no such day", cells: { id: "2902191230" } },
    { name: "six digits say nothing", cells: { id: "190485" } },
  ],
  reports: [
    {
      name: "a day in front and no check digit that holds",
      cells: { id: "1904851232" },
      sentence: "This ID looks like a CHI number: it opens with a date. Check that it is a number of your own.",
      place: "ID Number, A12",
    },
    { name: "as a number without its zero", cells: { id: 101011238 }, sentence: /^This ID looks like a CHI number/, place: "ID Number, A12" },
  ],
});
