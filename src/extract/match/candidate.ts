import type { Role } from "../roles";

/** A column of the export that may have a role. */
export interface Candidate {
  readonly index: number;
  readonly role: Role;
  /** From 0, around 100 where heading and contents leave little doubt. */
  readonly score: number;
}
