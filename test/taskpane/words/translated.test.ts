import { confirmWords } from "../../../src/taskpane/words/confirm";
import type { Translated } from "../../../src/taskpane/words/translated";

/** What a second language is to be typed by; the compiler is the test. */
type Confirm = Translated<typeof confirmWords>;

const other: Confirm = {
  ...confirmWords,
  heading: (count) => (count === 1 ? "Bestätigen" : `${count} bestätigen`),
  cancel: "Abbrechen",
};

describe("words in another language", () => {
  it("say something else under the same keys", () => {
    expect(Object.keys(other)).toEqual(Object.keys(confirmWords));
    expect([other.heading(2), other.cancel]).toEqual(["2 bestätigen", "Abbrechen"]);
  });

  it("are held to the original", () => {
    // @ts-expect-error -- a text is missing
    const incomplete: Confirm = { heading: () => "" };
    // @ts-expect-error -- a count is no text
    const mistaken: Confirm = { ...confirmWords, cancel: 1 };
    // @ts-expect-error -- the lines of a list are as many as in the original
    const shortened: Translated<{ readonly lines: readonly ["One.", "Two."] }> = { lines: ["Eins."] };
    expect([incomplete, mistaken, shortened]).toHaveLength(3);
  });
});
