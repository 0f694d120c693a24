import type { ReturnDefinition } from "../../returns/definition";
import type { GuidanceSource } from "../../returns/guidance";
import type { Rule } from "../../validation/rule";
import type { Role } from "../store/snapshot";

/** A part of a topic, drawn by its kind. */
export type HelpPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list" | "steps" | "checklist"; readonly items: readonly string[] }
  | { readonly kind: "terms"; readonly terms: readonly { readonly term: string; readonly meaning: string }[] };

export interface HelpTopic {
  /** Stable: `openHelp` names it. Those of columns are "column:" and the column's key. */
  readonly key: string;
  readonly heading: string;
  readonly parts: readonly HelpPart[];
  readonly source?: GuidanceSource;
  /** Other words that people look it up by: "DOB". */
  readonly also?: readonly string[];
}

export interface HelpSection {
  readonly heading: string;
  readonly topics: readonly HelpTopic[];
}

export interface HelpState {
  /** The return that it speaks of; undefined where the workbook holds none. */
  readonly returnTitle: string | undefined;
  readonly role: Role;
  readonly sections: readonly HelpSection[];
  /** The topic that was asked for; undefined for the table of contents. */
  readonly topic: string | undefined;
}

/**
 * What the help says, for somebody in this role, in the order in which it is shown.
 * @param definition of the return in hand; undefined where there is none, and then only what holds for every return.
 */
export function helpSections(
  definition: ReturnDefinition | undefined,
  rules: readonly Rule[],
  role: Role,
): readonly HelpSection[] {
  if (definition === undefined) return [];
  return [
    {
      heading: "Filling it in",
      topics: definition.columns.map((column) => ({
        key: `column:${column.key}`,
        heading: column.name,
        parts: [{ kind: "text", text: column.meaning }],
      })),
    },
  ];
}
