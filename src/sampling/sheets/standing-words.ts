import type { Standing } from "./membership";
import type { ShownId } from "./shown-ids";

/** Where a record stands that is or was in the sample. */
export function inSampleInWords(standing: Standing, shown: ShownId): string {
  switch (standing.kind) {
    case "drawn":
      return "In the sample";
    case "replaces":
      return `In the sample, replaces ${shown(standing.withdrawn)}`;
    case "withdrawn":
      return `Withdrawn, replaced by ${shown(standing.replacement)}`;
    case "notInSample":
      return "Taken back, not in the sample";
  }
}

/** Where a record stands that was drawn for the reserve. One whose coming was taken back is free again. */
export function inReserveInWords(standing: Standing, shown: ShownId): string {
  return standing.kind === "notInSample" ? "Unused" : inSampleInWords(standing, shown);
}

/** What the partnership has to know of it. */
export function forPartnershipInWords(standing: Standing, shown: ShownId): string {
  switch (standing.kind) {
    case "withdrawn":
      return "Withdrawn";
    case "replaces":
      return `Replaces ${shown(standing.withdrawn)}`;
    case "drawn":
    case "notInSample":
      return "";
  }
}
