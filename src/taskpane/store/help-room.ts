import type { HelpSection, HelpState } from "../help/help-topics";
import type { ReturnDefinition } from "../../returns/definition";
import type { Validator } from "../../validation/validator";
import type { Place, Role } from "./snapshot";

type MakeSections = typeof import("../help/help-topics").helpSections;

/** The help: loaded when somebody first asks for it, and where it leads back to. */
export class HelpRoom {
  #make: MakeSections | undefined;
  #topic: string | undefined;
  #backTo: Place = "findings";
  #known: { readonly definition: ReturnDefinition | undefined; readonly role: Role; readonly sections: readonly HelpSection[] } | undefined;

  get isLoaded(): boolean {
    return this.#make !== undefined;
  }

  /** @throws where the network does not bring it. */
  async load(): Promise<void> {
    const { helpSections } = await import(/* webpackChunkName: "help" */ "../help/help-topics");
    this.#make = helpSections;
  }

  /** @param from where it leads back to. */
  enter(topic: string | undefined, from: Place): void {
    this.#topic = topic;
    if (from !== "help") this.#backTo = from;
  }

  get backTo(): Place {
    return this.#backTo;
  }

  /** Undefined while it is not loaded. @param validator of the return in hand, if there is one. */
  state(validator: Validator | undefined, role: Role): HelpState | undefined {
    const make = this.#make;
    if (make === undefined) return undefined;
    const definition = validator?.context.definition;
    if (this.#known?.definition !== definition || this.#known?.role !== role) {
      this.#known = { definition, role, sections: make(definition, validator?.rules ?? [], role) };
    }
    return { returnTitle: definition?.shortTitle, role, sections: this.#known.sections, topic: this.#topic };
  }
}
