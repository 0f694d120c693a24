import type { ReturnDefinition } from "../../returns/definition";
import type { Role } from "../roles";
import type { ColumnProfile } from "./column-profile";

const MOST_WORDS = 80;

/** What the contents of a column add to its heading for a role; undefined where they cannot be of it. */
export function contentsFit(role: Role, profile: ColumnProfile, definition: ReturnDefinition): number | undefined {
  const { looked, days, ofChildhood, filled, distinct, hasMore, postcodes, ages } = profile;
  const share = (count: number): number => (looked === 0 ? 0 : count / looked);
  switch (role) {
    case "child":
      return filled === 0 || share(days) > 0.5 || share(postcodes) > 0.5 ? undefined : 0;
    case "birth":
      return share(days) >= 0.6 && share(ofChildhood) >= 0.5 ? 20 * share(ofChildhood) : undefined;
    case "due":
      return share(days) >= 0.6 && share(profile.aroundAgreed) >= 0.5 ? 20 : undefined;
    case "start":
    case "end":
      return filled === 0 ? 0 : share(days) >= 0.6 ? 20 : undefined;
    default: {
      const column = definition.columns.find(({ key }) => role === `column:${key}`);
      if (column?.kind === "postcode") return filled === 0 ? -30 : share(postcodes) >= 0.5 ? 20 : undefined;
      if (column?.kind === "age") return filled === 0 ? -30 : share(ages) >= 0.6 ? 20 : undefined;
      return hasMore || distinct > MOST_WORDS || share(days) > 0.2 || share(postcodes) > 0.5 ? undefined : 0;
    }
  }
}
