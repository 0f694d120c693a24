import { freeze } from "../../../src/sampling/frame/freeze";
import { frameDigest } from "../../../src/sampling/frame/frame-text";
import { frameOfList } from "../../../src/sampling/frame/frame-of-list";
import { children, choices, listOf, read } from "./lists";

const list = children(100, (child) => ({ gender: child % 2 === 0 ? "Male" : "Female" }));
const asForeseen = read(list);
const departing = read(list, { ...choices({ margins: ["gender"], method: "systematic", sizes: { main: 40, reserve: 10, followUp: 0 } }) });

it("freezes what the return foresees without a word", () => {
  expect(freeze(asForeseen, { toFix: 0, reasons: {} })).toEqual({
    kind: "frozen",
    frozen: { frame: asForeseen.frame, digest: frameDigest(asForeseen.frame), margins: asForeseen.margins, overrides: [], withoutId: [] },
  });
});

it("asks for a reason where something is to put right", () => {
  expect(freeze(asForeseen, { toFix: 12, reasons: { sizes: "for another matter" } })).toEqual({
    kind: "problems",
    problems: ["There are 12 findings to put right. Put that right first, or write why the sample is drawn from the list as it stands."],
  });
  expect(freeze(asForeseen, { toFix: 1, reasons: { findings: " \n" } })).toEqual({
    kind: "problems",
    problems: ["There is 1 finding to put right. Put that right first, or write why the sample is drawn from the list as it stands."],
  });
  expect(freeze(asForeseen, { toFix: 1, reasons: { findings: " The age is not known. " } })).toMatchObject({
    kind: "frozen",
    frozen: { overrides: [{ about: "findings", reason: "The age is not known." }] },
  });
});

it("asks for a reason for sizes, margins and a method of one's own", () => {
  expect(freeze(departing, { toFix: 0, reasons: {} })).toEqual({
    kind: "problems",
    problems: [
      "The sizes are not those of the return. Write why they were changed.",
      "The characteristics are not those of the return. Write why they were changed.",
      "The method is not the one that the return foresees. Write why it was changed.",
    ],
  });
  expect(freeze(departing, { toFix: 0, reasons: { sizes: "Few readers.", method: "By eye." } })).toMatchObject({ kind: "problems", problems: [expect.stringContaining("characteristics")] });
});

it("keeps the reasons that were needed, as plain data", () => {
  const freezing = freeze(departing, { toFix: 0, reasons: { method: "By eye.", findings: "none needed", margins: "Too many.", sizes: "Few readers." } });
  expect(freezing).toMatchObject({
    frozen: {
      overrides: [
        { about: "sizes", reason: "Few readers." },
        { about: "margins", reason: "Too many." },
        { about: "method", reason: "By eye." },
      ],
    },
  });
  expect(JSON.parse(JSON.stringify(freezing))).toEqual(freezing);
});

it("keeps the rows that cannot be drawn", () => {
  expect(freeze(read(listOf([{ id: 1 }, { age: 3 }])), { toFix: 1, reasons: { findings: "It is known who it is." } })).toMatchObject({ frozen: { withoutId: [12] } });
});

it("freezes nothing that has problems", () => {
  const reading = frameOfList(listOf([]), choices());
  expect(freeze(reading, { toFix: 0, reasons: {} })).toEqual(reading);
});
