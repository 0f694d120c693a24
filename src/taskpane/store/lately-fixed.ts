import type { Finding, Place } from "../../validation/finding";
import type { FindingsChange } from "../../validation/finding-list";

/** How long a finding that was put right still shows, as fixed. Milliseconds. */
const SHOWN_FOR = 5_000;

/** Findings that have just been put right: they show as fixed for a moment, so that nothing jumps under the eye. */
export class LatelyFixed {
  #findings: readonly Finding[] = [];
  /** Told apart from what came before: a list read anew starts without. */
  #round = 0;

  /**
   * @param pause waits so many milliseconds.
   * @param onGone is called when what was shown has had its moment.
   */
  constructor(
    readonly pause: (milliseconds: number) => Promise<void>,
    readonly onGone: () => void,
  ) {}

  /** The same list as long as it says the same. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Takes what an edit did to the findings. */
  note({ added, removed }: FindingsChange): void {
    const back = new Set(added.map(({ key }) => key));
    const kept = this.#findings.filter(({ key }) => !back.has(key));
    // A cell with another fault in the place of the old one is not fixed.
    const fixed = removed.filter((finding) => !back.has(finding.key) && !added.some((other) => shareAPlace(finding, other)));
    if (fixed.length === 0) {
      if (kept.length < this.#findings.length) this.#findings = kept;
      return;
    }
    this.#findings = [...kept, ...fixed];
    const round = this.#round;
    void this.pause(SHOWN_FOR).then(() => {
      if (round !== this.#round) return;
      this.#findings = this.#findings.filter((finding) => !fixed.includes(finding));
      this.onGone();
    });
  }

  /** The list is another one. */
  forget(): void {
    this.#round += 1;
    if (this.#findings.length > 0) this.#findings = [];
  }
}

function shareAPlace(one: Finding, other: Finding): boolean {
  return one.places.some((place) => other.places.some((second) => isSamePlace(place, second)));
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column && one.sheetColumn === other.sheetColumn;
}
