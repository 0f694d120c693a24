import * as z from "zod/mini";

z.config({ jitless: true });

const text = z.string().check(z.minLength(1));

/** What rules and help refer to in the published guidance of a return. */
export const GUIDANCE_KEYS = [
  /** Which children are in scope. */
  "scope",
  /** Under 18, and those who have turned 18 since. */
  "age",
  /** One entry for each child. */
  "oneEntry",
  "agreedDate",
  /** The minimum that may be sent: no names, no dates of birth. */
  "minimum",
  /** A number of the partnership's own for each child. */
  "ownNumber",
  /** The first part of the postcode only. */
  "postcode",
  /** The columns and their drop-down lists. */
  "columns",
  /** When the order, or the process, started, ended and began again. */
  "orders",
  /** How the sample is drawn and what it has to be like. */
  "sample",
  /** What becomes of the records once they have been read. */
  "afterwards",
  /** Whom to ask. */
  "contact",
] as const;

export type GuidanceKey = (typeof GUIDANCE_KEYS)[number];

/** Where the published guidance says something, and its own few words. */
export const guidancePlace = z.object({
  /** Heading of the passage, as printed. */
  section: text,
  /** A short quotation that settles the matter. */
  says: text,
  /** Where the passage stands in another document than the return's own guidance. */
  document: z.optional(text),
});

export type GuidancePlace = z.infer<typeof guidancePlace>;

/** A place in the guidance with the name of the document. */
export interface GuidanceSource extends GuidancePlace {
  /** "Care Inspectorate, Partnership briefing: pre-inspection return, August 2025". */
  readonly document: string;
}

/** What the guidance of a return says of something; undefined where it is silent. */
export function guidanceOf(
  of: { readonly source: string; readonly sources: Partial<Readonly<Record<GuidanceKey, GuidancePlace>>> },
  key: GuidanceKey | undefined,
): GuidanceSource | undefined {
  const place = key === undefined ? undefined : of.sources[key];
  return place && { ...place, document: place.document ?? of.source };
}
