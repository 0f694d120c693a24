/** Why and when a check was confirmed. */
export interface Confirmation {
  readonly reason: string;
  /** ISO date. */
  readonly on: string;
}

/** Confirmed checks by the key of their finding. */
export type Confirmed = ReadonlyMap<string, Confirmation>;

export const NOTHING_CONFIRMED: Confirmed = new Map();
