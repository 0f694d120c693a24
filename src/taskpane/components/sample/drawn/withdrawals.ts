import type { ReplaceState, SampleMember } from "../../../store/sample-screens";
import { replaceWords } from "../../../words/sample-replace";
import { USUAL_REASONS } from "../../../words/sample-drawn";
import { reasonTrouble } from "./ReasonField";

/** The choice of a reason that is given in one's own words. */
export const OTHER = "other";

/** A record that somebody means to take out of the sample, and why. */
export interface Withdrawing {
  readonly id: string;
  /** One of the usual reasons, `OTHER`, or "" while none was chosen. */
  readonly usual: string;
  /** In one's own words; counts for `OTHER` alone. */
  readonly text: string;
}

/** The reason that is kept. */
export function reasonOf({ usual, text }: Withdrawing): string {
  return usual === OTHER ? text.trim() : usual;
}

/** What is wrong with the reason of a record, in a sentence. */
export function troubleWith(withdrawing: Withdrawing, { shown }: SampleMember): string | undefined {
  if (withdrawing.usual === "") return replaceWords.chooseReason(shown);
  return withdrawing.usual === OTHER ? reasonTrouble(withdrawing.text, replaceWords.enterReason(shown)) : undefined;
}

/** What was asked for before, as the form has it. */
export function chosenAtFirst(withdrawals: ReplaceState["withdrawals"]): readonly Withdrawing[] {
  return withdrawals.map(({ member: { id }, reason }) =>
    USUAL_REASONS.some((usual) => usual === reason)
      ? { id, usual: reason, text: "" }
      : { id, usual: reason === "" ? "" : OTHER, text: reason },
  );
}
