import type { Finding } from "../../validation/finding";
import type { ChecksInForce, ConfirmDesk } from "./desks/confirm-desk";
import type { ExtractDesk } from "./desks/extract/extract-desk";
import type { FarDesks } from "./desks/far-desks";
import type { SampleDesk } from "./desks/sample/sample-desk";
import type { PartnershipDesk } from "./desks/partnership-desk";
import type { Hub } from "./hub";
import type { ScreenState } from "./screens";
import type { HelpState } from "../help/help-topics";
import { noticeWords } from "../words/notices";
import { HelpRoom } from "./help-room";
import type { MainPlace, PaneActions, Place, Problem, Role } from "./snapshot";

const NOT_LOADED: Problem = {
  sentence: noticeWords.notLoaded,
  whatToDo: noticeWords.notLoadedWhatToDo,
  canRetry: false,
};

const WITHOUT_SAMPLE: readonly MainPlace[] = ["findings", "send", "tools"];
const ALL: readonly MainPlace[] = [...WITHOUT_SAMPLE, "sample"];
const FOR_ANALYSTS: readonly MainPlace[] = ["sample", "findings", "send", "tools"];

/** What is there from the start. */
export interface NearDesks {
  readonly confirm: ConfirmDesk;
  readonly partnership: PartnershipDesk;
  /** Every check there is, those of the sweep where it was done. */
  checksInForce(): ChecksInForce;
}

/** Actions that only screens beyond the findings offer. */
type FarAction =
  | "previewNewIds" | "copyKey" | "openKeyWorkbook" | "downloadKey" | "discardKey"
  | "setHighlighting" | "writeFindingsSheet" | "removeFindingsSheet" | "copyFindings"
  | "sweep" | "stopSweep" | "stopComparing" | "jumpToFind" | "clearProperties" | "copyReceipt" | "finish" | "compareWith" | "sample" | "extract";

/** The screens that the user goes to. What stands behind all but the findings is loaded when somebody goes there first. */
export class Rooms {
  #place: Place = "findings";
  /** Where somebody is going while what stands behind it is being loaded. */
  #opening: Place | undefined;
  /** Grows with every going anywhere. */
  #turn = 0;
  readonly #help = new HelpRoom();
  #desks: FarDesks | undefined;
  #sample: SampleDesk | undefined;
  #extract: ExtractDesk | undefined;
  #hasSample = false;
  /** What was removed with the list, once that was deleted and until there is another. */
  removed: readonly string[] | undefined;

  constructor(
    readonly hub: Hub,
    readonly near: NearDesks,
    readonly role: () => Role,
  ) {}

  readonly actions: Pick<PaneActions, FarAction> = {
    previewNewIds: (wish) => { this.#desks?.newIds.preview(wish); },
    copyKey: () => void this.#desks?.keyKeeper.copy(),
    openKeyWorkbook: () => void this.#desks?.keyKeeper.openWorkbook(),
    downloadKey: () => void this.#desks?.keyKeeper.download(),
    discardKey: () => void this.#desks?.keyKeeper.discard(),
    setHighlighting: (isOn) => void this.#desks?.tools.setHighlighting(isOn),
    writeFindingsSheet: () => void this.#desks?.tools.writeSheet(),
    removeFindingsSheet: () => void this.#desks?.tools.removeSheet(),
    copyFindings: () => void this.#desks?.tools.copy(),
    sweep: () => void this.#desks?.send.lookThrough(),
    stopSweep: () => { this.#desks?.send.sweep.stop(); },
    stopComparing: () => { this.#desks?.compare.stop(); },
    jumpToFind: (key) => void this.#desks?.send.sweep.jumpTo(key),
    clearProperties: () => void this.#desks?.send.sweep.clearProperties(),
    copyReceipt: () => void this.#desks?.send.copyReceipt(),
    finish: () => void this.#desks?.send.finish(() => this.near.checksInForce()),
    compareWith: (fileName, bytes) => void this.#desks?.compare.compareWith(fileName, bytes),
    sample: (ask) => void this.#sample?.ask(ask),
    extract: (ask) => void this.#extract?.ask(ask),
  };

  /** Where the header leads. The sample is for analysts; for others it is there once one was drawn, or they went to it. */
  get places(): readonly MainPlace[] {
    if (this.role() === "analyst") return FOR_ANALYSTS;
    return this.#hasSample || this.#sample !== undefined ? ALL : WITHOUT_SAMPLE;
  }

  /** News for whoever is on another screen than the sample's: the list that was frozen has changed. */
  newsOfList(): Problem | undefined {
    return this.#place === "sample" ? undefined : this.#sample?.newsOfList();
  }

  get isKeyAtStake(): boolean {
    return this.#desks?.keyKeeper.isKept === false;
  }

  /** Somebody went anywhere, be it to where they were. */
  get hasGone(): boolean {
    return this.#turn > 0;
  }

  /** Told by each reading of the workbook. @param isOther the list is another one than was known, or may be. */
  noteSample(hasSample: boolean, isOther: boolean): void {
    this.#hasSample = hasSample;
    if (this.#place !== "sample" || this.#sample === undefined) return;
    // A sample that was drawn or deleted here is known.
    if (isOther || hasSample !== this.#sample.hasSample) void this.#sample.lookAfterReading();
  }

  /** Puts right what an interrupted writing or deleting of a sample has left, where there is one. */
  async tidyUp(): Promise<void> {
    if (!this.#hasSample) return;
    if (await this.#load("sample")) await this.#sample?.tidyUp();
    else this.hub.notify(NOT_LOADED);
  }

  /** @param topic of the help. */
  async goTo(place: Place, topic?: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const wasLoaded = this.#isLoaded(place);
    this.#opening = wasLoaded ? undefined : place;
    if (!wasLoaded) this.hub.show();
    const isThere = wasLoaded || (await this.#load(place));
    // Somebody has gone elsewhere meanwhile.
    if (turn !== this.#turn) return;
    this.#opening = undefined;
    if (!isThere) {
      this.hub.notify(NOT_LOADED);
      return;
    }
    if (place === "help") this.#help.enter(topic, this.#place);
    this.#place = place;
    this.hub.show();
    if (place === "help") return;
    if (place === "sample") await this.#sample?.enter();
    else if (place === "extract") await this.#extract?.enter();
    else await this.#desks?.enter(place);
  }

  /** Back to where it was opened, which is as it was left: nobody comes there anew. */
  closeHelp(): void {
    if (this.#place !== "help") return;
    this.#place = this.#help.backTo;
    this.hub.show();
  }

  /** The help; undefined while it is not open. */
  get helpState(): HelpState | undefined {
    return this.#place === "help" && this.#opening === undefined ? this.#help.state(this.hub.open?.validator, this.role()) : undefined;
  }

  screen(): ScreenState {
    if (this.#opening !== undefined) return { name: "opening", place: this.#opening };
    if (this.#place === "extract" && this.#extract !== undefined) return { name: "extract", extract: this.#extract.state };
    if (this.#place === "sample") return { name: "sample", sample: this.#sample?.state ?? { phase: "looking" } };
    if (this.#place === "extract" || this.#place === "help") return { name: "findings" };
    return this.#desks?.screen(this.#place) ?? { name: "findings" };
  }

  /** @returns whether what stands behind the place is there. */
  async #load(place: Place): Promise<boolean> {
    try {
      if (place === "help") await this.#help.load();
      else if (place === "sample" && this.#sample === undefined) {
        const { SampleDesk } = await import(/* webpackChunkName: "sample-desks" */ "./desks/sample/sample-desk");
        this.#sample ??= new SampleDesk(this.hub, (removed) => { this.removed = removed; });
      } else if (place === "extract" && this.#extract === undefined) {
        const { ExtractDesk } = await import(/* webpackChunkName: "extract-desk" */ "./desks/extract/extract-desk");
        const { keyKeeper } = await this.#loadDesks();
        this.#extract ??= new ExtractDesk(this.hub, keyKeeper, () => this.#hasSample);
      } else if (place !== "sample" && place !== "extract" && place !== "findings") {
        await this.#loadDesks();
      }
      return true;
    } catch {
      // Which part of the network failed tells the user nothing.
      return false;
    }
  }

  #isLoaded(place: Place): boolean {
    switch (place) {
      case "findings":
        return true;
      case "help":
        return this.#help.isLoaded;
      case "sample":
        return this.#sample !== undefined;
      case "extract":
        return this.#extract !== undefined;
      default:
        return this.#desks !== undefined;
    }
  }

  async #loadDesks(): Promise<FarDesks> {
    if (this.#desks === undefined) {
      const { FarDesks } = await import(/* webpackChunkName: "desks" */ "./desks/far-desks");
      this.#desks ??= new FarDesks(this.hub, this.near);
    }
    return this.#desks;
  }

  cancel(): void {
    this.#desks?.newIds.cancel();
  }

  previewNewIdsAgain(): void {
    this.#desks?.newIds.lookAgain();
  }

  async applyNewIds(): Promise<void> {
    await this.#desks?.newIds.apply();
  }

  /** A find of the sweep that can be confirmed, as a finding. */
  findingOf(key: string): Finding | undefined {
    return this.#desks?.send.sweep.findingOf(key);
  }

  titleOf(code: string): string {
    return this.#desks?.send.sweep.titleOf(code) ?? code;
  }

  /** Checks of the sweep; undefined while it was not done. */
  sweptChecks(): ChecksInForce | undefined {
    return this.#desks?.send.sweep.checks();
  }
}
