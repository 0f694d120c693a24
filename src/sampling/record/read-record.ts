import type * as z from "zod/mini";
import { checked } from "../../returns/checked";
import { METHODS } from "../frame/frame";
import { contradictionsIn } from "./contradictions";
import { hasDoubledNames } from "./doubled-names";
import { draws, MOST_DRAWS } from "./earlier-draws";
import { type DrawRecord, FORMAT, type RecordAsRead, VERSION } from "./draw-record";
import { LONGEST_RECORD, parsedJson } from "./json-text";
import { partInWords } from "./part-words";
import { recordSchema } from "./schema";
import { CHANGED, sealHolds } from "./seal";
import { asSound } from "./sound";

export type RecordReading =
  | { readonly kind: "record"; readonly record: DrawRecord }
  /** Every part is there, and an auditor may want to see what differs; but it is not what was written, or disagrees. */
  | {
      readonly kind: "doubtful";
      readonly record: RecordAsRead;
      /** True where the seal does not hold. */
      readonly isChanged: boolean;
      /** What is wrong, one or more. */
      readonly sentences: readonly string[];
    }
  /** Nothing that can be verified. */
  | { readonly kind: "problem"; readonly sentences: readonly string[] };

/** The rest would only say the same of other places. */
const MOST_SENTENCES = 20;
const AS_SAVED = "Use the file as the add-in saved it.";

/** Reads the record of a draw from the text of a file. No sentence names an ID. */
export function readRecord(text: string): RecordReading {
  if (text.length > LONGEST_RECORD) return problem(`This file is larger than any record of a draw. ${AS_SAVED}`);
  const value = parsedJson(text, LONGEST_RECORD);
  if (!isRecordOfDraw(value)) {
    return problem("This file is not the record of a draw. Choose the file that the add-in saved when the sample was drawn.");
  }
  const unknown = unknownVersion(value.version);
  if (unknown !== undefined) return problem(unknown);
  if (hasDoubledNames(text, value)) {
    return problem(`This record names one of its parts twice, so that it has no single meaning. ${AS_SAVED}`);
  }
  if (draws(value) > MOST_DRAWS) {
    return problem(`This record tells of more than ${MOST_DRAWS} draws, which the add-in does not write. ${AS_SAVED}`);
  }
  const parsed = checked(recordSchema, value);
  return parsed.success ? judged(parsed.data) : { kind: "problem", sentences: formProblems(value, parsed.issues) };
}

function judged(record: RecordAsRead): RecordReading {
  const sound = asSound(record);
  if (sound !== undefined) return { kind: "record", record: sound };
  const isChanged = !sealHolds(record);
  return { kind: "doubtful", record, isChanged, sentences: [...(isChanged ? [CHANGED] : []), ...contradictionsIn(record)] };
}

interface OfSomeVersion {
  readonly version?: unknown;
  readonly method?: unknown;
}

function isRecordOfDraw(value: unknown): value is OfSomeVersion {
  return typeof value === "object" && value !== null && "format" in value && value.format === FORMAT;
}

function unknownVersion(version: unknown): string | undefined {
  if (version === VERSION) return undefined;
  if (!Number.isSafeInteger(version) || Number(version) < VERSION) {
    return `This record does not say which version it has, or one that never was. ${AS_SAVED}`;
  }
  const newer = `a newer version of the add-in (version ${Number(version)} of the record)`;
  return `This record was written by ${newer}. Update the add-in to read it.`;
}

function formProblems({ method }: OfSomeVersion, issues: readonly z.core.$ZodIssue[]): string[] {
  if (issues.length === 0) return [`Much of this record is not in the form in which the add-in writes it. ${AS_SAVED}`];
  const sentences = issues.map(({ code, path }) => {
    if (path[0] === "method" && typeof method === "string" && !METHODS.some((known) => known === method)) {
      return "The sample was drawn with a method that this version of the add-in does not know. Update the add-in to read the record.";
    }
    const part = partInWords(path);
    return code === "unrecognized_keys"
      ? `The record holds something that does not belong there, in this part: ${part}. ${AS_SAVED}`
      : `A part of the record is missing or not in the form in which the add-in writes it: ${part}. ${AS_SAVED}`;
  });
  return [...new Set(sentences)].slice(0, MOST_SENTENCES);
}

function problem(sentence: string): RecordReading {
  return { kind: "problem", sentences: [sentence] };
}
