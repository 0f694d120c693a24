import { counted } from "../../returns/wording";
import { frameChanges } from "./frame-changes";
import type { Frozen } from "./freeze";
import type { FrameFromList } from "./reading";

/**
 * What has changed on the list since it was frozen, in sentences that name no ID; none where the same draw would come out.
 * A child without an ID is no part of the frame, but somebody who answers for the list wants to know of one more.
 */
export function changesSince(frozen: Frozen, now: FrameFromList): string[] {
  const names = new Map([...now.margins, ...frozen.margins].map(({ key, name }) => [key, name]));
  const more = now.withoutId.length - frozen.withoutId.length;
  return [
    ...frameChanges(frozen.frame, now.frame, (key) => names.get(key) ?? key),
    ...(more > 0 ? [`${counted(more, "more row has", "more rows have")} no ID number that can be used.`] : []),
    ...(more < 0 ? [`${counted(-more, "row fewer has", "rows fewer have")} no ID number that can be used.`] : []),
  ];
}
