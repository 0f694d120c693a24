import { readFileSync } from "node:fs";
import { join } from "node:path";
import { takenOver } from "../../scripts/licences-marks";
import { noticesText } from "../../scripts/licences-notices";
import { isPermitted, readPackage } from "../../scripts/licences-package";
import { licencesPage } from "../../scripts/licences-page";
import { PIECES, piecesRefusals, READ, textsOf } from "../../scripts/licences-pieces";

/** Functions of others that makers of packages wrote into their files: their comments say so. */

const root = join(__dirname, "../..");
const fileOf = (by: string, file: string) => readFileSync(join(root, "node_modules", by, file), "utf8");

describe("takenOver", () => {
  it.each([
    ["// Copy-pasted from:\n// https://example.org/a.js", "// Copy-pasted from:"],
    ["a();\n  // This was copied and modified from One:\nb();", "// This was copied and modified from One:"],
    ["/** A sum. Adapted from two (MIT). */", "/** A sum. Adapted from two (MIT). */"],
    ["/*\n Three 3.0.0 (Custom Build) | MIT\n*/", "Three 3.0.0 (Custom Build) | MIT"],
    ["// Ported from https://example.org/b.cpp", "// Ported from https://example.org/b.cpp"],
    ["// exported from here; deep-copied values; unsupported from now on", undefined],
    ["const a = 1;", undefined],
  ])("%p", (text, line) => {
    expect(takenOver(text)).toBe(line);
  });
});

describe("the table", () => {
  it.each(PIECES.flatMap(({ name, by, files }) => files.map((file) => [name, by, file] as const)))("%s is in %s, %s, as its comment says", (_, by, file) => {
    expect(takenOver(fileOf(by, file))).toBeDefined();
  });

  it.each(READ.map(({ by, file }) => [by, file] as const))("%s, %s has such a comment, and was read", (by, file) => {
    expect(takenOver(fileOf(by, file))).toBeDefined();
  });

  it("has a text for each licence, its own or one that the package brings", () => {
    for (const piece of PIECES) {
      if (piece.licence === "public domain") continue;
      expect([piece.name, isPermitted(piece.licence)]).toEqual([piece.name, true]);
      const texts = [...textsOf(piece), ...(piece.texts.length > 0 ? [] : readPackage(join(root, "node_modules", piece.by)).texts.map(({ text }) => text))];
      const words = piece.licence === "MIT" ? "Permission is hereby granted, free of charge" : "Apache License";
      expect([piece.name, texts.some((text) => text.includes(words))]).toEqual([piece.name, true]);
    }
  });
});

it("stops at a file that nobody has read, and at no other", () => {
  const [piece] = PIECES;
  const line = "// Copied from elsewhere";
  expect(piecesRefusals([{ by: "new", file: "a.js", line }])).toEqual([
    "a.js of new may have something of others in it (“// Copied from elsewhere”): read it, and say in licences-pieces.ts whose it is.",
  ]);
  expect(piecesRefusals([{ by: piece?.by ?? "", file: "another.js", line }])).toHaveLength(1);
  expect(piecesRefusals([...PIECES.flatMap(({ by, files }) => files.map((file) => ({ by, file, line }))), ...READ.map(({ by, file }) => ({ by, file, line }))])).toEqual([]);
});

it("licences.txt and the page name them with the packages that have them", () => {
  const shipped = [readPackage(join(root, "node_modules/rtl-css-js"))];
  expect(noticesText(shipped)).toContain("CSSJanus (Apache-2.0): pieces of it in rtl-css-js");
  expect(noticesText(shipped)).toContain("Copyright 2014 Trevor Parscal");
  expect(noticesText(shipped)).not.toContain("valibot");
  expect(licencesPage(shipped, root)).toContain("| CSSJanus | rtl-css-js | Apache-2.0 |");
});
