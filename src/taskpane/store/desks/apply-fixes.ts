import type { applyChanges } from "../../../excel/apply-changes";
import { HostError } from "../../../excel/host-error";
import { noticeWords } from "../../words/notices";

/** What writes, which is loaded with the first preview: a list that is only checked needs none of it. @throws HostError */
export async function loadApplyChanges(): Promise<typeof applyChanges> {
  try {
    return (await import(/* webpackChunkName: "apply-changes" */ "../../../excel/apply-changes")).applyChanges;
  } catch (cause) {
    // Which part of the network failed tells the user nothing.
    throw new HostError("unknown", "NotLoaded", noticeWords.notLoaded, noticeWords.notLoadedWhatToDo, { cause });
  }
}
