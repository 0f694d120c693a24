type Form = "NFC" | "NFD" | "NFKC" | "NFKD";

/** More marks on one letter than any script writes (Unicode Standard Annex 15, section 13: thirty). */
const LONG_RUN = /\p{M}{31,}/gu;
const LONGEST_WITHOUT_LONG_RUN = 31;
/** Of the highest combining class, 240: every other mark that can change places goes before it. */
const LAST_OF_ALL = "\u0345";

/**
 * As `normalize`, in time that grows with the length of the text: browsers sort the marks on one letter in a time that
 * grows with the square of their number, so that a cell of nothing but accents would hold the pane up for seconds.
 */
export function normalForm(text: string, form: Form): string {
  if (text.length <= LONGEST_WITHOUT_LONG_RUN) return text.normalize(form);
  return text.replace(LONG_RUN, inOrder).normalize(form);
}

/** The marks in the canonical order: sorted by combining class, those of one class as they stood. */
function inOrder(run: string): string {
  const parts = new Map([...new Set(run)].map((mark) => [mark, Array.from(mark.normalize("NFD"))]));
  const ranks = ranksOf([...new Set([...parts.values()].flat())]);
  let sorted = "";
  let open: string[] = [];
  const close = () => {
    sorted += open.join("");
    open = [];
  };
  for (const mark of run) {
    for (const part of parts.get(mark) ?? []) {
      const rank = ranks.get(part);
      if (rank === undefined) {
        close();
        sorted += part;
      } else open[rank] = (open[rank] ?? "") + part;
    }
  }
  close();
  return sorted;
}

/** Marks of class 0 stay where they are, and nothing goes past them. */
function canMove(mark: string): boolean {
  return mark === LAST_OF_ALL || goesBefore(mark, LAST_OF_ALL);
}

/** By place among the classes of these marks; the same for marks of one class. None for those that stay where they are. */
function ranksOf(marks: readonly string[]): ReadonlyMap<string, number> {
  const sorted = marks.filter(canMove).sort((one, other) => (goesBefore(one, other) ? -1 : goesBefore(other, one) ? 1 : 0));
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | undefined;
  for (const mark of sorted) {
    if (before !== undefined && goesBefore(before, mark)) rank += 1;
    ranks.set(mark, rank);
    before = mark;
  }
  return ranks;
}

/** Whether the class of one mark is lower than that of another: it is then put before it. */
function goesBefore(one: string, other: string): boolean {
  return one !== other && (other + one).normalize("NFD") === one + other;
}
