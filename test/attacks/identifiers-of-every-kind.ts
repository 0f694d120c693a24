import type { IdentifierKind } from "../../src/identifiers/recogniser";
import chi from "../vectors/chi.json";
import numbers from "../vectors/identifier-numbers.json";

/** Published test numbers and such as are made up by the published rule, by their kind. */
export const PUBLISHED: Readonly<Record<IdentifierKind, readonly string[]>> = {
  chi: [...chi.modulus11Holds, ...chi.onlyLuhnHolds, "190485 1231"],
  nhs: [...numbers.nhs.holds, "943 476 5919"],
  healthAndCare: numbers.healthAndCare.madeUpByTheRule,
  nationalInsurance: ["AA123456A", "AB123456C", "AA 12 34 56 A"],
  candidateNumber: ["051234561", "123456785"],
  uprn: ["90670012345", "906700123456"],
  // DD1 4NY is the inspectorate’s own, which the sweep leaves alone.
  postcode: ["EH12 2AB", "EC1A 1BB"],
  postcodeSector: ["DD1 4"],
  email: ["a.child@example.org"],
  telephone: ["0131 496 0123", "01314960123", "+441314960123", "020 7946 0000"],
  drivingLicence: ["MORGA753116SM9IJ", "MORGA 753116 SM9IJ"],
  passport: ["passport 123456789"],
  vehicleRegistration: ["AB12 CDE"],
  date: ["12/03/2014", "12 March 2014"],
  name: ["John Smith", "Ailsa Campbell"],
};
