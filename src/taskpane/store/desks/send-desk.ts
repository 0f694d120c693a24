import { saveWorkbook } from "../../../excel/save";
import { selectCells } from "../../../excel/select";
import { columnSpan } from "../../../returns/assemble";
import { cellAddress } from "../../../returns/address";
import { formatDate, fromIsoDate } from "../../../returns/calendar-date";
import { keyDatesOf } from "../../../returns/key-dates";
import { listDigest, receiptText } from "../../../validation/receipt";
import { ruleOf } from "../../../validation/rule-of";
import { distributions } from "../../../validation/summary";
import type { Confirmed } from "../confirmed";
import type { Hub } from "../hub";
import type { OpenReturn } from "../open-list";
import type { SendState } from "../screens";
import { keyNotKept } from "../../words/desks";
import type { ConfirmDesk, ChecksInForce } from "./confirm-desk";
import { Copying } from "./copying";
import { agreedDateOf, listToDraw } from "./list-now";
import { SweepDesk } from "./sweep-desk";
import type { ToolsDesk } from "./tools-desk";

type ConfirmedGroup = SendState["confirmed"][number];

/** The screen before sending: what stands in the way, what was confirmed, how the list looks, and the receipt. */
export class SendDesk {
  readonly sweep: SweepDesk;
  #finish: SendState["finish"] = { phase: "idle" };
  readonly #copying: Copying;
  /** Counting and hashing the list takes a moment: done once for each state of it. */
  #counted: { readonly revision: number; readonly open: OpenReturn; readonly distributions: SendState["distributions"] } | undefined;
  #receipt: { readonly text: string; readonly of: string; readonly open: OpenReturn } | undefined;

  constructor(
    readonly hub: Hub,
    readonly tools: ToolsDesk,
    readonly confirm: ConfirmDesk,
    /** Whether the key of new IDs is still in the pane alone. */
    readonly holdsKey: () => boolean,
  ) {
    this.sweep = new SweepDesk(hub, confirm);
    this.#copying = new Copying(hub);
  }

  get state(): SendState {
    const { open, confirmed, surroundings } = this.hub;
    const { isHighlighting, hasFindingsSheet } = this.tools.state;
    const fix = open?.validator.counts.fix ?? 0;
    const check = (open?.validator.counts.check ?? 0) - confirmed.size;
    const groups = open === undefined ? [] : this.#confirmedGroups(open, confirmed);
    const isReady = open !== undefined && open.validator.children > 0 && fix + check === 0 && this.sweep.isClear;
    // It stays while the last step looks through the workbook once more.
    const receipt = isReady || (open !== undefined && this.#finish.phase === "running") ? this.#receiptOf(open, groups) : undefined;
    return {
      fix,
      check,
      sweep: this.sweep.state,
      confirmed: groups,
      distributions: open === undefined ? [] : this.#distributions(open),
      keyDates: open === undefined ? [] : keyDatesOf(open.reading.layout.definition, open.notificationDate, surroundings.today()),
      receipt,
      isHighlighting,
      hasFindingsSheet,
      finish: this.#finish,
      isCopied: this.#copying.isCopied,
      isReadyToCopy: receipt !== undefined && this.#copying.ready === receipt,
    };
  }

  async enter(): Promise<void> {
    this.#startAnew();
    await this.tools.look();
  }

  /** Looks through the workbook; what was finished or copied before is not of what it is now. */
  async lookThrough(): Promise<void> {
    if (this.#finish.phase === "running") return;
    this.hub.sayNoMore();
    this.#startAnew();
    await this.sweep.run();
  }

  /** To be called in the press itself. */
  async copyReceipt(): Promise<void> {
    const { receipt, isReadyToCopy } = this.state;
    if (receipt === undefined) return;
    this.hub.sayNoMore();
    if (!isReadyToCopy) this.#copying.forget();
    try {
      await this.#copying.copy(async () => {
        await this.hub.upToDate();
        // Where the list is another one than the receipt vouches for, the screen says so by itself.
        return this.state.receipt === receipt ? receipt : undefined;
      });
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
    this.hub.show();
  }

  /**
   * Takes out what the add-in put into the sheets for the work, selects the first child's row and saves. Where something
   * was taken out, the workbook is another one than was looked through: it is looked through again, and saved when clear.
   */
  async finish(inForce: () => ChecksInForce): Promise<void> {
    if (this.hub.open === undefined || this.#finish.phase === "running") return;
    if (this.holdsKey()) {
      this.#finish = { phase: "failed", problem: keyNotKept };
      this.hub.show();
      return;
    }
    this.#finish = { phase: "running" };
    this.hub.sayNoMore();
    this.hub.show();
    try {
      const { changes } = this.hub;
      const { layout } = (await this.hub.upToDate()).reading;
      // Another workbook than was looked through: what it is now is shown, to be finished by whoever has seen it.
      if (this.hub.changes !== changes) {
        this.#startAnew();
        await this.sweep.run();
        return;
      }
      const { isHighlighting, hasFindingsSheet } = this.tools.state;
      await this.tools.takeOut();
      await this.confirm.prune(inForce);
      if (isHighlighting || hasFindingsSheet) {
        this.#copying.forget();
        const isLookedThrough = await this.sweep.run();
        if (!isLookedThrough || !this.sweep.isClear) {
          this.#finish = { phase: "idle" };
          return;
        }
      }
      await selectCells(layout.sheetId, cellAddress(layout.firstRow, columnSpan(layout).first));
      await saveWorkbook();
      this.#finish = { phase: "done" };
    } catch (error) {
      this.#finish = { phase: "failed", problem: this.hub.problemOf(error) };
    } finally {
      this.hub.show();
    }
  }

  #startAnew(): void {
    this.#finish = { phase: "idle" };
    this.#copying.forget();
  }

  #distributions(open: OpenReturn): SendState["distributions"] {
    const { revision } = open.validator;
    if (this.#counted?.open.validator !== open.validator || this.#counted.revision !== revision) {
      this.#counted = { revision, open, distributions: distributions(open.validator) };
    }
    return this.#counted.distributions;
  }

  /** Drawn together by rule and reason, those of the sweep among them. */
  #confirmedGroups({ validator }: OpenReturn, confirmed: Confirmed): ConfirmedGroup[] {
    const codes = new Map(validator.findings().map(({ key, code }) => [key, code]));
    const groups = new Map<string, ConfirmedGroup>();
    for (const [key, { reason, on }] of [...confirmed, ...this.sweep.confirmed()]) {
      const code = codes.get(key) ?? this.sweep.findingOf(key)?.code ?? "";
      const title = ruleOf({ code, severity: "check" }, validator.rules)?.title ?? this.sweep.titleOf(code) ?? code;
      const name = JSON.stringify([code, reason, on]);
      const date = fromIsoDate(on);
      const shown = date === undefined ? on : formatDate(date);
      groups.set(name, { key: name, title, reason, on: shown, count: (groups.get(name)?.count ?? 0) + 1 });
    }
    return [...groups.values()];
  }

  #receiptOf(open: OpenReturn, confirmed: readonly ConfirmedGroup[]): string {
    const { validator, reading } = open;
    const of = JSON.stringify([validator.revision, confirmed]);
    // A list that was read while this one was shown may bear the same numbers.
    if (this.#receipt?.of !== of || this.#receipt.open.validator !== validator) {
      const text = receiptText({
        returnTitle: reading.layout.definition.shortTitle,
        agreedDate: agreedDateOf(open),
        children: validator.children,
        confirmed,
        checkedOn: this.hub.surroundings.today(),
        digest: listDigest(listToDraw(open)),
        version: this.hub.surroundings.version,
      });
      this.#receipt = { text, of, open };
    }
    return this.#receipt.text;
  }
}
