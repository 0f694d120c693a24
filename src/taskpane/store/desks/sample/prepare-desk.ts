import type { FrameChoices } from "../../../../sampling/frame/choices";
import type { ReturnDefinition } from "../../../../returns/definition";
import { defaultChoices } from "../../../../sampling/frame/frame-of-list";
import type { OverrideTopic } from "../../../../sampling/frame/freeze";
import type { Validator } from "../../../../validation/validator";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { Problem } from "../../snapshot";
import { type PrepareState, SAMPLE_STEPS, type SampleAsk, type SampleStep } from "../../sample-screens";
import { areReasonsGiven, type ListUnderChoices, listUnder, type Reasons } from "./choices";
import { DrawDesk } from "./draw-desk";
import { FreezeDesk } from "./freeze-desk";
import type { SampleKeeper } from "./sample-keeper";
import { listStep, marginsStep, sizeStep, type StepsInput, summaryOf } from "./steps-picture";

type Settled = "list" | "size" | "margins";

/** Reasons that each step asks for. */
const TOPICS: Readonly<Record<Settled, readonly OverrideTopic[]>> = {
  list: ["findings"],
  size: ["sizes"],
  margins: ["margins", "method"],
};

/** From the list to the draw: what is settled, step by step. */
export class PrepareDesk {
  readonly freeze: FreezeDesk;
  readonly draw: DrawDesk;
  #step: SampleStep = "list";
  #choices: FrameChoices | undefined;
  #reasons: Reasons = {};
  #settled = new Set<Settled>();
  #asked = new Set<Settled>();
  #again: string | undefined;
  /** What the return foresees, until something else is chosen. */
  #usual: { readonly of: ReturnDefinition; readonly choices: FrameChoices } | undefined;
  /** Reckoned once for each state of the list and of the choices. */
  #under: { readonly validator: Validator; readonly revision: number; readonly choices: FrameChoices; readonly under: ListUnderChoices } | undefined;

  constructor(
    readonly hub: Hub,
    readonly keeper: SampleKeeper,
    onDrawn: () => void,
  ) {
    this.freeze = new FreezeDesk(hub);
    this.draw = new DrawDesk(hub, keeper, this.freeze, {
      again: () => this.#again,
      onDrawn: () => {
        this.startAnew();
        onDrawn();
      },
    });
  }

  get state(): PrepareState | undefined {
    const { open } = this.hub;
    if (open === undefined) return undefined;
    const input = this.#input(open);
    const furthest = this.#furthest(input);
    const step = SAMPLE_STEPS.indexOf(this.#step) > SAMPLE_STEPS.indexOf(furthest) ? furthest : this.#step;
    return {
      step,
      furthest,
      again: this.#again === undefined ? undefined : { reason: this.#again },
      list: listStep(input),
      size: sizeStep(input),
      margins: marginsStep(input),
      freeze: this.freeze.state(open, input.under, summaryOf(input)),
      seed: this.draw.state(this.freeze.changes(open, input.under)),
    };
  }

  /** That the list is another one than was frozen; once for each freeze. */
  newsOfList(): Problem | undefined {
    const { open } = this.hub;
    return open === undefined || !this.freeze.isFrozen ? undefined : this.freeze.newsOfList(open, this.#input(open).under);
  }

  /** Starts over, with what the return foresees or what an earlier draw was made with. */
  startAnew(again?: { readonly reason: string; readonly choices: FrameChoices }): void {
    this.#step = "list";
    this.#choices = again?.choices;
    this.#again = again?.reason;
    this.#reasons = {};
    this.#settled = new Set();
    this.#asked = new Set();
    this.freeze.forget();
    this.draw.forget();
  }

  /** Takes up what was frozen in this workbook before the pane was opened. @param drawnFrom when the list of the sample that there is was frozen. */
  async resume(drawnFrom: string | undefined): Promise<void> {
    const { open } = this.hub;
    if (open === undefined || this.#choices !== undefined || this.#settled.size > 0) return;
    const note = await this.freeze.noteInWorkbook();
    if (note === undefined || note.at === drawnFrom) return;
    this.#choices = note.choices;
    this.#reasons = Object.fromEntries(note.overrides.map(({ about, reason }) => [about, reason]));
    this.freeze.takeUp(note, this.#input(open).under);
    this.#settled = new Set(["list", "size", "margins"]);
    this.#step = "freeze";
  }

  async ask(ask: SampleAsk): Promise<void> {
    const { open } = this.hub;
    if (open === undefined || this.draw.isBusy) {
      if (ask.ask === "stopDrawing") this.draw.stop();
      return;
    }
    switch (ask.ask) {
      case "step":
        this.#step = ask.step;
        break;
      case "settle":
        this.#settle(ask.step, ask.reasons, open);
        break;
      case "sizes":
        await this.#choose(open, { sizes: ask.sizes });
        break;
      case "margins":
        await this.#choose(open, { margins: ask.margins });
        break;
      case "method":
        await this.#choose(open, { method: ask.method });
        break;
      case "usual":
        await this.#useUsual(open, ask.step);
        break;
      case "freeze":
        await this.#freeze(ask.isReplacing === true);
        break;
      case "thaw":
        await this.freeze.thaw();
        break;
      case "copyDigest":
        await this.freeze.copy();
        break;
      case "receipt":
        await this.freeze.compareReceipt(open, ask.text);
        break;
      case "seedSource":
        this.draw.choose(ask.source);
        break;
      case "draw":
        await this.draw.draw(ask);
        break;
      default:
        break;
    }
  }

  #settle(step: Settled, reasons: Reasons, open: OpenReturn): void {
    this.#reasons = { ...this.#reasons, ...Object.fromEntries(Object.entries(reasons).map(([about, reason]) => [about, reason.trim()])) };
    this.#asked.add(step);
    const input = this.#input(open);
    if (!this.#isRight(step, input)) return;
    this.#settled.add(step);
    this.#step = SAMPLE_STEPS[SAMPLE_STEPS.indexOf(step) + 1] ?? step;
  }

  async #choose(open: OpenReturn, changed: Partial<FrameChoices>): Promise<void> {
    this.#choices = { ...this.#chosen(open), ...changed };
    await this.freeze.thaw();
  }

  #useUsual(open: OpenReturn, step: "size" | "margins"): Promise<void> {
    const { sizes, margins, method } = defaultChoices(open.validator.context.definition);
    return this.#choose(open, step === "size" ? { sizes } : { margins, method });
  }

  /** From the list as it stands in the sheet, whatever the pane was told of it. */
  #freeze(isReplacing: boolean): Promise<void> {
    return this.freeze.freeze(isReplacing, async () => {
      await this.hub.settled();
      await this.hub.readAgain();
      const { open } = this.hub;
      if (open === undefined || this.hub.isStale) return undefined;
      const { under, choices, reasons } = this.#input(open);
      return { open, under, choices, reasons };
    });
  }

  #furthest(input: StepsInput): SampleStep {
    for (const step of ["list", "size", "margins"] as const) {
      if (!this.#settled.has(step) || !this.#isRight(step, input)) return step;
    }
    return this.freeze.isFrozen ? "seed" : "freeze";
  }

  #isRight(step: Settled, { under, reasons }: StepsInput): boolean {
    const problems = { list: under.listProblems, size: under.sizeProblems, margins: under.marginProblems }[step];
    return problems.length === 0 && areReasonsGiven(TOPICS[step], under, reasons);
  }

  #chosen(open: OpenReturn): FrameChoices {
    const { definition } = open.validator.context;
    if (this.#usual?.of !== definition) this.#usual = { of: definition, choices: defaultChoices(definition) };
    return this.#choices ?? this.#usual.choices;
  }

  #input(open: OpenReturn): StepsInput {
    const { revision } = open.validator;
    const choices = this.#chosen(open);
    let known = this.#under;
    if (known?.validator !== open.validator || known.revision !== revision || known.choices !== choices) {
      known = { validator: open.validator, revision, choices, under: listUnder(open, choices) };
      this.#under = known;
    }
    const checks = open.validator.counts.check - this.hub.confirmed.size;
    return { open, choices, under: known.under, reasons: this.#reasons, checks, isAsked: (step) => this.#asked.has(step) };
  }
}
