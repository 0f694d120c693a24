import type { ReturnColumn } from "../../returns/definition";
import type { ExtractedReturn } from "../../returns/extract-definition";
import type { Role } from "../roles";
import type { ColumnProfile } from "./profile";
import { shareOfEntries } from "./entries-fit";

/** Columns of words have fewer different ones. */
const MOST_WORDS = 120;
const MOST = 0.8;
const MANY = 0.6;
const HALF = 0.5;
/** A column in which a value stands for more rows than this on average does not tell children apart. */
const FEWEST_DIFFERENT = 0.15;
/** In fewer rows any number may stand more than once. */
const ENOUGH_ROWS = 20;
const FITS = 20;
const FITS_WELL = 15;
/** Nothing is in the column: its heading alone speaks for it. */
const EMPTY = -15;

/** How much the contents of a column add to its heading for a role; undefined where they cannot be of it. */
export function contentsFit(role: Role, profile: ColumnProfile, definition: ExtractedReturn): number | undefined {
  switch (role) {
    case "child":
      return fitOfChild(profile);
    case "birth":
      return share(profile, profile.days) >= MANY && profile.ofChildhood >= profile.days * HALF ? FITS : undefined;
    case "due":
      return share(profile, profile.days) >= MANY ? FITS : undefined;
    case "start":
    case "end":
      return fitOfOrder(profile);
    case "kind":
      return fitOfWords(role, profile, definition);
    default: {
      const column = definition.columns.find(({ key }) => role === `column:${key}`);
      return column === undefined ? undefined : fitOfColumn(role, column, profile, definition);
    }
  }
}

export function share({ looked }: ColumnProfile, count: number): number {
  return looked === 0 ? 0 : count / looked;
}

function fitOfChild(profile: ColumnProfile): number | undefined {
  const { filled, rows, distinct, counted } = profile;
  if (filled < rows * HALF || filled === 0) return undefined;
  const isAnother = [profile.writtenDays, profile.postcodes, profile.addresses, profile.names, profile.nationals].some((count) => share(profile, count) > HALF);
  if (isAnother || (counted >= ENOUGH_ROWS && distinct < counted * FEWEST_DIFFERENT)) return undefined;
  return distinct >= counted * MOST ? FITS_WELL : 0;
}

/** An end is empty where every order goes on, and words may say that one does. */
function fitOfOrder(profile: ColumnProfile): number | undefined {
  const { looked, noDays, days } = profile;
  if (looked === noDays) return EMPTY;
  return days >= (looked - noDays) * MANY ? FITS : undefined;
}

function fitOfWords(role: Role, profile: ColumnProfile, definition: ExtractedReturn): number | undefined {
  const { looked, distinct, hasMore, counted } = profile;
  if (looked === 0) return EMPTY;
  const isAnother = [profile.writtenDays, profile.postcodes, profile.addresses, profile.nationals, profile.names].some((count) => share(profile, count) > HALF);
  const isUnique = counted >= ENOUGH_ROWS && distinct > counted * MOST;
  if (isAnother || isUnique || hasMore || distinct > MOST_WORDS) return undefined;
  return FITS_WELL * shareOfEntries(role, profile, definition);
}

function fitOfColumn(role: Role, column: ReturnColumn, profile: ColumnProfile, definition: ExtractedReturn): number | undefined {
  const { looked, postcodes, addresses, ages } = profile;
  if (looked === 0) return EMPTY;
  switch (column.kind) {
    case "postcode":
      if (share(profile, postcodes) >= HALF) return FITS;
      return share(profile, postcodes + addresses) >= HALF ? 0 : undefined;
    case "age":
      return share(profile, ages) >= MANY ? FITS : undefined;
    case "choice":
      return fitOfWords(role, profile, definition);
    case "id":
    case "orderStart":
      return undefined;
  }
}
