import type { ReturnDefinition } from "../../returns/definition";
import { guidanceOf, type GuidanceSource } from "../../returns/guidance";
import type { Rule } from "../../validation/rule";
import type { Role } from "../store/snapshot";
import { helpWords } from "../words/help";
import { paneTopics, wayTopics } from "../words/help-pane";
import { sampleTopics, sizesInWords } from "../words/help-sample";
import { checkTopics } from "./check-topics";
import { columnTopics } from "./column-topics";
import { sendingTopics, startTopics } from "./return-topics";

/** A part of a topic, drawn by its kind. */
export type HelpPart =
  | { readonly kind: "text" | "heading"; readonly text: string }
  /** `checklist` is what has to hold, `exclusions` what must not. */
  | { readonly kind: "list" | "steps" | "checklist" | "exclusions"; readonly items: readonly string[] }
  /** What happens one after the other. */
  | { readonly kind: "stages"; readonly stages: readonly { readonly heading: string; readonly text: string }[] }
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

/** A topic, with what the guidance of the return says of it where it says anything. */
function withSource(topic: HelpTopic, source: GuidanceSource | undefined): HelpTopic {
  return source === undefined ? topic : { ...topic, source };
}

/**
 * What the help says, for somebody in this role, in the order in which it is shown.
 * @param definition of the return in hand; undefined where there is none, and then only what holds for every return.
 * @param rules those of the list; rules that have nothing to say of the return are left out.
 */
export function helpSections(
  definition: ReturnDefinition | undefined,
  rules: readonly Rule[],
  role: Role,
): readonly HelpSection[] {
  const headings = helpWords.sections;
  const sections: HelpSection[] = [
    { heading: headings.sample, topics: role === "analyst" ? samplingTopics(definition) : [] },
    { heading: headings.start, topics: startTopics(definition) },
    { heading: headings.columns, topics: definition === undefined ? [] : columnTopics(definition, rules) },
    { heading: headings.checks, topics: definition === undefined ? [] : checkTopics(definition, rules) },
    { heading: headings.sending, topics: definition === undefined ? [] : sendingTopics(definition) },
    { heading: headings.pane, topics: paneTopics },
    { heading: headings.ways, topics: wayTopics },
  ];
  return sections.filter(({ topics }) => topics.length > 0);
}

/** With what the return's guidance says of the sample, and how large it asks it to be. */
function samplingTopics(definition: ReturnDefinition | undefined): readonly HelpTopic[] {
  if (definition === undefined) return sampleTopics;
  const { main, reserve, followUp } = definition.sample;
  return sampleTopics.map((topic) => {
    if (topic.key === "sample:steps") return withSource(topic, guidanceOf(definition, "sample"));
    if (topic.key === "sample:size") return { ...topic, parts: [{ kind: "text", text: sizesInWords(main, reserve, followUp) }, ...topic.parts] };
    if (topic.key === "sample:delete") return withSource(topic, guidanceOf(definition, "afterwards"));
    return topic;
  });
}
