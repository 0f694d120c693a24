import type { LeftOutReason } from "../../../src/extract/derived-list";
import type { Role } from "../../../src/extract/roles";
import { type CalendarDate, serialFromDate } from "../../../src/returns/calendar-date";
import type { CellValue } from "../../../src/returns/layout";
import { AGREED, type MadeUpChild, yearsOn } from "./made-up-child";
import type { OrderStory } from "./order-stories";
import { writingsOf } from "./writings";

/** What is true of a child of an export, whatever an export shows of it. */
export interface TrueChild {
  /** As the export writes the child's number, each writing once, in its order; of doubled children both numbers. */
  readonly numbers: readonly string[];
  /** Rows of the export, from 0 below the headings. */
  readonly rows: readonly number[];
  readonly leftOut: LeftOutReason | undefined;
  /** The row of the return behind its ID; dates are serials counted from 1900. */
  readonly cells: readonly CellValue[];
}

/** A made-up list of a case system as bytes of a file, with what is true of its children. */
export interface SyntheticExport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** In the order in which the export first names them. */
  readonly children: readonly TrueChild[];
  /** What its columns are for, by heading; all others are not to be brought in. */
  readonly columns: Readonly<Record<string, Role>>;
  /** What somebody who knows the system says its words stand for. */
  readonly words: Readonly<Partial<Record<Role, Readonly<Record<string, string>>>>>;
  /** Two numbers that are one child, which only a person can say, by the rows of the file: "row 4, row 5". */
  readonly doubles: readonly string[];
  /** Two children who look like one. */
  readonly twins: readonly string[];
  /** Texts that may be found nowhere once the rows have been brought in: each long enough to be nothing else. */
  readonly secrets: () => readonly string[];
}

/** What return A is to say of a child. */
export function returnARow(child: MadeUpChild, story: OrderStory): CellValue[] {
  return [
    child.outward, yearsOn(child.birth, AGREED), child.gender, child.ethnicity, child.disability,
    serialFromDate(story.start, "1900") ?? "", story.wasReinstated ? "yes" : "no",
  ];
}

/** Gathers, while an export is made, what of it may be found nowhere afterwards. */
export class Secrets {
  readonly #children: { readonly child: MadeUpChild; readonly number: string }[] = [];
  readonly #others = new Set<string>();
  readonly #orderDays = new Set<CalendarDate>();

  ofChild(child: MadeUpChild, number: string): void {
    this.#children.push({ child, number });
  }

  also(...texts: readonly string[]): void {
    for (const text of texts) this.#others.add(text);
  }

  /** Days that the pane may name, and starts of orders that come into the list: as a birthday such a day is no secret. */
  tellsDays(...days: readonly (CalendarDate | undefined)[]): void {
    for (const day of days) if (day !== undefined) this.#orderDays.add(day);
  }

  all(): string[] {
    const texts = this.#children.flatMap(({ child, number }) => [
      number, child.forename, child.surname, child.postcode, child.postcode.replace(" ", ""), child.address, child.healthNumber,
      ...(this.#orderDays.has(child.birth) ? [] : writingsOf(child.birth)),
    ]);
    return [...new Set([...texts, ...this.#others])].filter((text) => text !== "");
  }
}
