import type { Finding } from "../../validation/finding";
import type { ChecksInForce, ConfirmDesk } from "./desks/confirm-desk";
import type { ExtractDesk } from "./desks/extract/extract-desk";
import type { FarDesks } from "./desks/far-desks";
import type { SampleDesk } from "./desks/sample/sample-desk";
import type { PartnershipDesk } from "./desks/partnership-desk";
import type { Hub } from "./hub";
import type { ScreenState } from "./screens";
import type { PaneActions, Place, Problem } from "./snapshot";

const NOT_LOADED: Problem = {
  sentence: "This part of the add-in could not be loaded.",
  whatToDo: "Check the network connection, then choose it again.",
  canRetry: false,
};

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
  | "sweep" | "jumpToFind" | "clearProperties" | "copyReceipt" | "finish" | "compareWith" | "sample" | "extract";

/** The screens that the user goes to. What stands behind all but the findings is loaded when somebody goes there first. */
export class Rooms {
  #place: Place = "findings";
  #desks: FarDesks | undefined;
  #sample: SampleDesk | undefined;
  #extract: ExtractDesk | undefined;
  #hasSample = false;
  #removed: readonly string[] | undefined;

  constructor(
    readonly hub: Hub,
    readonly near: NearDesks,
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
    jumpToFind: (key) => void this.#desks?.send.sweep.jumpTo(key),
    clearProperties: () => void this.#desks?.send.sweep.clearProperties(),
    copyReceipt: () => void this.#desks?.send.copyReceipt(),
    finish: () => void this.#desks?.send.finish(this.near.checksInForce()),
    compareWith: (fileName, bytes) => void this.#desks?.compare.compareWith(fileName, bytes),
    sample: (ask) => void this.#sample?.ask(ask),
    extract: (ask) => void this.#extract?.ask(ask),
  };

  /** A sample was drawn in this workbook, or somebody went to its screen. */
  get leadsToSample(): boolean {
    return this.#hasSample || this.#sample !== undefined;
  }

  /** News for whoever is on another screen than the sample's: the list that was frozen has changed. */
  newsOfList(): Problem | undefined {
    return this.#place === "sample" ? undefined : this.#sample?.newsOfList();
  }

  /** What was removed with the list, once that was deleted. */
  get removed(): readonly string[] | undefined {
    return this.#removed;
  }

  /** Told by each reading of the workbook. */
  noteSample(hasSample: boolean): void {
    this.#hasSample = hasSample;
    if (this.#place === "sample") void this.#sample?.lookAfterReading();
  }

  /** Puts right what an interrupted writing or deleting of a sample has left, where there is one. */
  async tidyUp(): Promise<void> {
    if (this.#hasSample && (await this.#load("sample"))) await this.#sample?.tidyUp();
  }

  async goTo(place: Place): Promise<void> {
    if (!(await this.#load(place))) return;
    this.#place = place;
    this.hub.show();
    if (place === "sample") await this.#sample?.enter();
    else if (place === "extract") await this.#extract?.enter();
    else await this.#desks?.enter(place);
  }

  screen(): ScreenState {
    if (this.#place === "extract" && this.#extract !== undefined) return { name: "extract", extract: this.#extract.state };
    if (this.#place === "sample") return { name: "sample", sample: this.#sample?.state ?? { phase: "looking" } };
    if (this.#place === "extract") return { name: "findings" };
    return this.#desks?.screen(this.#place) ?? { name: "findings" };
  }

  /** @returns whether what stands behind the place is there. */
  async #load(place: Place): Promise<boolean> {
    try {
      if (place === "sample" && this.#sample === undefined) {
        const { SampleDesk } = await import(/* webpackChunkName: "sample-desks" */ "./desks/sample/sample-desk");
        this.#sample ??= new SampleDesk(this.hub, (removed) => { this.#removed = removed; });
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
      this.hub.notify(NOT_LOADED);
      return false;
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
