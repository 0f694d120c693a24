import { headingWords } from "../../../src/extract/headings/heading-words";
import { headingMinus } from "../../../src/extract/match/heading-vetoes";

describe("an age", () => {
  it.each(["Age at registration", "Age at start of order", "Age when order began (start)", "Age at IRD", "Age at first concern"])("is of another day than the agreed date: %s", (heading) => {
    expect(headingMinus(headingWords(heading), "age")).toBeGreaterThan(0);
  });

  it.each(["Age", "Age in years", "Age at agreed date", "Age on 31 August", "Age at date of extract"])("may be of the agreed date: %s", (heading) => {
    expect(headingMinus(headingWords(heading), "age")).toBe(0);
  });

  it("is not meant where a heading is known for something else", () => {
    expect(headingMinus(headingWords("Order start"), "order start")).toBe(0);
  });
});
