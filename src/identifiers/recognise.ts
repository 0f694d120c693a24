import type { CellValue } from "../returns/layout";
import { askedByShape } from "./by-shape";
import { candidateNumber } from "./candidate-number";
import { chi } from "./chi";
import { date } from "./date";
import { drivingLicence } from "./driving-licence";
import { email } from "./email";
import { fullPostcode } from "./full-postcode";
import { healthAndCare } from "./health-and-care";
import { name } from "./name";
import { nationalInsurance } from "./national-insurance";
import { nhs } from "./nhs";
import { passport } from "./passport";
import { postcodeSector } from "./postcode-sector";
import type { Recognised, Recogniser } from "./recogniser";
import { telephone } from "./telephone";
import { shapeOf } from "./text-shape";
import { uprn } from "./uprn";
import { vehicleRegistration } from "./vehicle-registration";

/** Every recogniser; where two find something in the same place, the one that stands first comes first. */
export const recognisers: readonly Recogniser[] = [
  chi,
  nhs,
  healthAndCare,
  nationalInsurance,
  email,
  telephone,
  drivingLicence,
  passport,
  fullPostcode,
  postcodeSector,
  candidateNumber,
  uprn,
  vehicleRegistration,
  date,
  name,
];

const NOTHING: readonly Recognised[] = [];

/** The recognisers whose identifier may be in a text of a shape. */
export const recognisersFor = askedByShape(recognisers);

/**
 * Everything that a cell or a longer text may hold, in the order of the text. What is only possible and lies inside
 * something certain is left out: an e-mail address with a name in it is an e-mail address.
 */
export function recognise(value: CellValue): readonly Recognised[] {
  let found: Recognised[] | undefined;
  for (const recogniser of recognisersFor(shapeOf(value))) {
    const here = recogniser.find(value);
    if (here.length > 0) found = found === undefined ? [...here] : [...found, ...here];
  }
  return found === undefined ? NOTHING : withoutDoubts(found.sort((a, b) => a.start - b.start));
}

/** @param found by where they begin. */
function withoutDoubts(found: readonly Recognised[]): readonly Recognised[] {
  let certainUpTo = -1;
  const certain = found.filter(({ certainty }) => certainty === "certain");
  if (certain.length === 0 || certain.length === found.length) return found;
  let next = 0;
  return found.filter((part) => {
    for (; (certain[next]?.start ?? Infinity) <= part.start; next++) certainUpTo = Math.max(certainUpTo, certain[next]?.end ?? -1);
    return part.certainty === "certain" || part.end > certainUpTo;
  });
}
