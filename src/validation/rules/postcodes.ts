import { councilAreas, isInCouncil, isInScotland } from "../../identifiers/postcode-areas";
import type { CellRule } from "../rule";

const EXAMPLE = "for example DD1";

export const postcodeMissing: CellRule<"postcode"> = {
  code: "PC1",
  severity: "fix",
  topic: "postcodes",
  title: "Postcode missing",
  why: "The sample is balanced by where children live.",
  guidance: "postcode",
  looksAt: "cell",
  kind: "postcode",
  check: (postcode) =>
    postcode.kind === "missing" ? { sentence: `Enter the first part of the postcode, ${EXAMPLE}.` } : undefined,
};

export const fullPostcode: CellRule<"postcode"> = {
  code: "PC2",
  severity: "fix",
  topic: "identifiers",
  title: "More than the first part of the postcode",
  why: "A full postcode can point to a single home. Only the first part may be sent.",
  guidance: "postcode",
  fix: "Keep the first part of the postcode",
  looksAt: "cell",
  kind: "postcode",
  check: (postcode) => {
    if (postcode.kind !== "full" && postcode.kind !== "sector") return undefined;
    if (postcode.outward === undefined) {
      return { sentence: `Enter the first part of the postcode only, ${EXAMPLE}.` };
    }
    return {
      sentence: `Enter the first part of the postcode only: ${postcode.outward}.`,
      suggestion: postcode.outward,
    };
  },
};

export const notAnOutwardCode: CellRule<"postcode"> = {
  code: "PC3",
  severity: "fix",
  topic: "postcodes",
  title: "Not the first part of a postcode",
  why: "A code that does not exist puts the child nowhere, and the sample is balanced by where children live.",
  guidance: "postcode",
  looksAt: "cell",
  kind: "postcode",
  check: (postcode) => {
    if (postcode.kind === "error") {
      return { sentence: `This cell holds an Excel error. Enter the first part of the postcode, ${EXAMPLE}.` };
    }
    return postcode.kind === "unknown"
      ? { sentence: `This is not the first part of a postcode. Enter the first part alone, ${EXAMPLE}.` }
      : undefined;
  },
};

export const postcodeElsewhere: CellRule<"postcode"> = {
  code: "PC4",
  severity: "check",
  topic: "postcodes",
  title: "Postcode outside your area",
  why: "Children may live elsewhere. More often a letter or a figure is wrong, and the child is counted in the wrong place.",
  looksAt: "cell",
  kind: "postcode",
  check: (postcode, { council }) => {
    if (postcode.kind !== "outward" && postcode.kind !== "spelling") return undefined;
    const { outward } = postcode;
    if (!isInScotland(outward)) return { sentence: `${outward} is outside Scotland. Check that the child's home address is there.` };
    if (council === undefined || !councilAreas().includes(council) || isInCouncil(outward, council)) return undefined;
    return { sentence: `${outward} is outside the council area that you set, ${council}. Check that the child's home address is there.` };
  },
};

export const postcodeSpelling: CellRule<"postcode"> = {
  code: "PC5",
  severity: "fix",
  topic: "postcodes",
  title: "Postcode with small letters or spaces",
  why: "Written in two ways, one district counts as two.",
  guidance: "postcode",
  fix: "Write the postcode in capital letters without spaces",
  looksAt: "cell",
  kind: "postcode",
  check: (postcode) =>
    postcode.kind === "spelling"
      ? {
          sentence: `Write it in capital letters without spaces: ${postcode.outward}.`,
          suggestion: postcode.outward,
        }
      : undefined,
};

export const noAddress: CellRule<"postcode"> = {
  code: "PC6",
  severity: "check",
  topic: "postcodes",
  title: "No address, or not known",
  why: "Some children have no fixed abode. The inspectorate needs to know that this is meant.",
  looksAt: "cell",
  kind: "postcode",
  check: (postcode) =>
    postcode.kind === "noAddress"
      ? { sentence: "This child has no postcode here. Check that there is no address to give." }
      : undefined,
};
