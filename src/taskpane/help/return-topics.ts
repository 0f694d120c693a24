import type { ReturnDefinition } from "../../returns/definition";
import { guidanceOf } from "../../returns/guidance";
import { helpWords } from "../words/help";
import { helpReturnWords } from "../words/help-return";
import type { HelpPart, HelpTopic } from "./help-topics";

const text = (sentence: string): HelpPart => ({ kind: "text", text: sentence });

/** What to know before the first row is filled in. Without a return: what must not be sent, which holds for all. */
export function startTopics(definition: ReturnDefinition | undefined): readonly HelpTopic[] {
  return definition === undefined ? [minimumTopic(undefined)] : [scopeTopic(definition), agreedDateTopic(definition), minimumTopic(definition)];
}

/** What happens once the return is sent, and whom to ask. */
export function sendingTopics(definition: ReturnDefinition): readonly HelpTopic[] {
  const { after, contact } = helpReturnWords;
  return [
    {
      key: "after",
      heading: after.heading,
      also: after.also,
      parts: [{ kind: "stages", stages: definition.afterwards }],
      ...sourceOf(definition, "afterwards"),
    },
    { key: "contact", heading: contact.heading, also: contact.also, parts: [text(definition.contact)], ...sourceOf(definition, "contact") },
  ];
}

function scopeTopic(definition: ReturnDefinition): HelpTopic {
  const { scope } = helpReturnWords;
  const { scopeChecklist, outOfScope } = definition;
  return {
    key: "scope",
    heading: scope.heading,
    also: scope.also,
    parts: [
      text(scope.sentence),
      { kind: "heading", text: helpWords.inScope },
      { kind: "checklist", items: scopeChecklist },
      ...(outOfScope.length === 0 ? [] : [{ kind: "heading", text: helpWords.notInScope } as const, { kind: "exclusions", items: outOfScope } as const]),
    ],
    ...sourceOf(definition, "scope"),
  };
}

function agreedDateTopic(definition: ReturnDefinition): HelpTopic {
  const { agreedDate: words } = helpReturnWords;
  const { label, maximumDaysBeforeNotification } = definition.agreedDate;
  return {
    key: "agreedDate",
    heading: words.heading,
    also: words.also,
    parts: [
      text(words.sentence),
      { kind: "list", items: [words.within(maximumDaysBeforeNotification), words.window(definition.windowYears), words.where(label), words.notification] },
    ],
    ...sourceOf(definition, "agreedDate"),
  };
}

function minimumTopic(definition: ReturnDefinition | undefined): HelpTopic {
  const { minimum } = helpReturnWords;
  const staff = definition?.personnel;
  return {
    key: "minimum",
    heading: minimum.heading,
    also: minimum.also,
    parts: [
      text(minimum.sentence),
      { kind: "exclusions", items: minimum.items },
      text(minimum.whole),
      ...(staff === undefined ? [] : [text(minimum.personnel(staff.sheetName))]),
    ],
    ...(definition !== undefined && sourceOf(definition, "minimum")),
  };
}

function sourceOf(definition: ReturnDefinition, key: "scope" | "agreedDate" | "minimum" | "afterwards" | "contact"): Pick<HelpTopic, "source"> {
  const source = guidanceOf(definition, key);
  return source === undefined ? {} : { source };
}
