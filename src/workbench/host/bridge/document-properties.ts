import type { DocumentFacts } from "../model/document-facts";
import type { ApiContext } from "./api-context";
import { asNumber, asText } from "./args";
import { customPropertiesObject } from "./custom-properties";
import { bind, type HostObject, type Scalar, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
}

const text = (key: Exclude<keyof DocumentFacts, "creationDate" | "revisionNumber" | "custom">): Scalar<Target> => ({
  get: ({ context }) => context.live.facts[key],
  set: ({ context }, value) => {
    context.live.setFacts({ ...context.live.facts, [key]: asText(value) }, context.origin);
  },
});

const shape: Shape<Target> = {
  type: "DocumentProperties",
  scalars: {
    Author: text("author"),
    Title: text("title"),
    Subject: text("subject"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    // Stamped anew by each save: Excel lets nobody write it.
    LastAuthor: { get: ({ context }) => context.live.facts.lastAuthor },
    RevisionNumber: {
      get: ({ context }) => context.live.facts.revisionNumber,
      set: ({ context }, value) => {
        context.live.setFacts({ ...context.live.facts, revisionNumber: asNumber(value) }, context.origin);
      },
    },
    CreationDate: { get: ({ context }) => context.live.facts.creationDate },
  },
  children: { Custom: ({ context }) => customPropertiesObject(context) },
};

export function documentPropertiesObject(context: ApiContext): HostObject {
  return bind(shape, { context });
}
