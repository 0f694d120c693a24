import { stopWaiting, unanswered, type Waiting, whenHeldBack } from "../../excel/conversation";
import { selectCells } from "../../excel/select";
import type { SelectionChange } from "../../excel/watch";
import { writeAgreedDate } from "../../excel/write";
import { fromIsoDate, type CalendarDate } from "../../returns/calendar-date";
import type { Finding } from "../../validation/finding";
import { addressOf } from "../../validation/place-words";
import { ruleOf } from "../../validation/rule-of";
import { type Confirmed, NOTHING_CONFIRMED } from "./confirmed";
import { type ChecksInForce, ConfirmDesk } from "./desks/confirm-desk";
import { FixDesk } from "./desks/fix-desk";
import { PartnershipDesk } from "./desks/partnership-desk";
import type { Hub, PaneSurroundings } from "./hub";
import { LiveNews } from "./live-news";
import { LiveReturn } from "./live-return";
import { NoReturnRoom } from "./no-return-room";
import { FindingInHand } from "./finding-in-hand";
import { Notices, OPENING } from "./notices";
import type { OpenReturn } from "./open-list";
import { Rooms } from "./rooms";
import type { ScreenState } from "./screens";
import { FirstTime } from "./first-time";
import type { FindingFilter, PaneActions, PaneState, PaneStore, Place, Problem } from "./snapshot";
import { unreadableProblem } from "./unreadable";
import { PictureMaker } from "./view";

const NO_FILTER: FindingFilter = { severity: "all", column: "" };

/** Ties the validator to Excel and keeps the picture that the pane shows. Trouble becomes a state, never an exception. */
export class LivePaneStore implements PaneStore {
  readonly actions: PaneActions;
  readonly #listeners = new Set<() => void>();
  readonly #pictures = new PictureMaker();
  readonly #inHand = new FindingInHand(() => this.#pictures.order);
  readonly #notices: Notices;
  readonly #hub: Hub;
  readonly #live: LiveReturn;
  readonly #fixes: FixDesk;
  readonly #confirm: ConfirmDesk;
  readonly #partnership: PartnershipDesk;
  readonly #rooms: Rooms;
  readonly #firstTime: FirstTime;
  readonly #news: LiveNews;
  readonly #noReturn: NoReturnRoom;
  readonly #stopListening = whenHeldBack((waiting) => { this.#wait(waiting); });
  #state: PaneState = OPENING.no;
  #filter = NO_FILTER;
  #selection: SelectionChange | undefined;
  #confirmed: Confirmed = NOTHING_CONFIRMED;
  #hasSaidUnreadable = false;
  /** The first time's question is there, if it is to be asked. */
  #asked = Promise.resolve();
  #beginning: Promise<void> | undefined;

  constructor(readonly surroundings: PaneSurroundings) {
    this.#notices = new Notices((code) => { surroundings.logCode?.(code); });
    this.#firstTime = new FirstTime(() => surroundings.preferences(), (ms) => surroundings.pause(ms), () => { this.#show(); });
    this.#news = new LiveNews((ms) => surroundings.pause(ms), () => { this.#show(); });
    this.#hub = this.#makeHub();
    this.#fixes = new FixDesk(this.#hub);
    this.#confirm = new ConfirmDesk(this.#hub);
    this.#partnership = new PartnershipDesk(this.#hub, () => { this.#live.checkAnew(); });
    const nearDesks = { confirm: this.#confirm, partnership: this.#partnership, checksInForce: () => this.#checksInForce() };
    this.#rooms = new Rooms(this.#hub, nearDesks, () => this.#firstTime.role);
    this.#noReturn = new NoReturnRoom(this.#hub, () => this.#rooms.helpState, () => this.#notices.notice, (state) => { this.#setState(state); });
    this.#live = new LiveReturn({
      today: () => surroundings.today(),
      partnership: () => this.#partnership.partnership,
      beforeReading: () => {
        const takePartnership = this.#partnership.beforeReading();
        const takeConfirmations = this.#confirm.beforeReading();
        return ({ partnership, confirmations, hasSample }, isOther) => {
          this.#rooms.removed = undefined;
          this.#rooms.noteSample(hasSample, isOther);
          takePartnership(partnership);
          takeConfirmations(confirmations);
        };
      },
      onChange: () => { this.#show(); },
      onFindings: (edit) => { this.#news.onFindings(edit, this.#live.open?.validator); },
      onNone: (nearest, hasSample) => {
        this.#rooms.noteSample(hasSample, true);
        this.#cancel();
        this.#noReturn.show(nearest, this.#rooms.removed);
      },
      onTrouble: (error) => { this.#onTrouble(error); },
      onRead: () => {
        this.#notices.read();
        // What was read is taken first.
        void Promise.resolve().then(() => this.#begin());
      },
      onSelection: (selection) => {
        this.#selection = selection;
        this.#news.onSelection(selection, this.#live.open?.validator);
        this.#show();
      },
    });
    this.actions = this.#makeActions();
  }

  getState = (): PaneState => this.#firstTime.welcome ?? this.#state;

  /** The pane holds a key of new IDs that was kept nowhere. */
  get isKeyAtStake(): boolean {
    return this.#rooms.isKeyAtStake;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for a return and watches the workbook from then on. Resolves when the first picture is there. */
  async start(): Promise<void> {
    this.#asked = this.#firstTime.begin().then(() => { this.#tell(); });
    await this.#live.readNow();
    await this.#begin();
  }

  /** Once the workbook was read for the first time, which may need several tries. */
  #begin(): Promise<void> {
    if (this.#state.phase === "failed") return Promise.resolve();
    this.#beginning ??= (async () => {
      await this.#asked;
      await this.#rooms.tidyUp();
      if (this.#firstTime.welcome === undefined) await this.#goToStart();
    })();
    return this.#beginning;
  }

  /**
   * Analysts begin with the sample, others with the findings, unless the ribbon asked for something else. Whoever has gone
   * somewhere already stays there.
   */
  async #goToStart(): Promise<void> {
    const place = this.surroundings.startAt ?? (this.#firstTime.role === "analyst" ? "sample" : "findings");
    if (place !== "findings" && this.#live.open !== undefined && !this.#rooms.hasGone) await this.#rooms.goTo(place);
  }

  /** Looks at the workbook: Excel may not have told of everything that happened. */
  lookAgain(): void {
    this.#live.lookAgain();
  }

  /** The user has come to the pane: the same, unless it was done lately. */
  userCame(): void {
    this.#live.userCame();
  }

  /** Ends the watch. */
  async stop(): Promise<void> {
    this.#stopListening();
    await this.#live.stop();
  }

  #makeActions(): PaneActions {
    return {
      retry: () => { this.#retry(); },
      stopWaiting: () => { this.#stopWaiting(); },
      jumpTo: (key, place = 0) => { this.#jumpTo(key, place); },
      jumpToAddress: (address) => { this.#attempt((open) => selectCells(open.reading.layout.sheetId, address)); },
      next: () => { this.#step(1); },
      previous: () => { this.#step(-1); },
      setFilter: (filter) => {
        this.#filter = filter;
        this.#show();
      },
      setNotificationDate: (iso) => { this.#setNotificationDate(fromIsoDate(iso)); },
      setAgreedDate: (iso) => { this.#setAgreedDate(fromIsoDate(iso)); },
      addBlankReturn: (definitionId) => {
        this.#notices.sayNoMore();
        void this.#noReturn.add(definitionId);
      },
      dismissNotice: () => {
        this.#notices.dismiss();
        this.#show();
      },
      dismissDone: () => {
        this.#notices.dismissDone();
        this.#show();
      },
      goTo: (place) => { this.#goTo(place); },
      previewFix: (key, option) => {
        this.#notices.sayNoMore();
        this.#fixes.previewOne(key, option);
      },
      previewFixAll: (code) => {
        this.#notices.sayNoMore();
        this.#fixes.previewAll(code);
      },
      previewAgain: () => { this.#previewAgain(); },
      applyPreview: () => void (this.#fixes.preview === undefined ? this.#rooms.applyNewIds() : this.#fixes.apply()),
      cancel: () => {
        this.#cancel();
        this.#show();
      },
      askConfirmation: (of) => {
        this.#notices.sayNoMore();
        this.#askConfirmation(of);
      },
      confirm: (reason) => void this.#confirm.confirm(reason, () => this.#checksInForce()),
      unconfirm: (key) => {
        const finding = this.#anyFinding(key);
        if (finding !== undefined) this.#confirm.takeBack(finding);
      },
      chooseRole: (role) => {
        this.#firstTime.choose(role);
        this.#show();
      },
      tour: (to) => { this.#tour(to); },
      showTour: () => {
        this.#firstTime.showTour();
        this.#tell();
      },
      openHelp: (topic) => {
        this.#notices.sayNoMore();
        void this.#rooms.goTo("help", topic);
      },
      closeHelp: () => { this.#rooms.closeHelp(); },
      setCouncil: (council) => void this.#partnership.setCouncil(council).then(() => { this.#show(); }),
      addPattern: (example, isSure) => void this.#partnership.addPattern(example, isSure).then(() => { this.#show(); }),
      removePattern: (example) => void this.#partnership.removePattern(example).then(() => { this.#show(); }),
      replaceStored: () => {
        this.#attempt(async () => {
          // What the screen names, and nothing else.
          await (this.#partnership.unreadable === undefined ? this.#confirm : this.#partnership).replace();
          this.#show();
        });
      },
      ...this.#rooms.actions,
    };
  }

  #makeHub(): Hub {
    const live = (): LiveReturn => this.#live;
    const confirmed = (): Confirmed => this.#confirmed;
    return {
      surroundings: this.surroundings,
      // What the desks see is how things stand when they look.
      get open() { return live().open; },
      get changes() { return live().changes; },
      get edits() { return live().edits; },
      get isStale() { return live().isStale; },
      get confirmed() { return confirmed(); },
      findingOf: (key) => this.#pictures.order.find((finding) => finding.key === key),
      show: () => { this.#show(); },
      say: (sentence) => {
        this.#notices.say(sentence, this.#live.changes);
        this.#show();
      },
      sayNoMore: () => { this.#notices.sayNoMore(); },
      problemOf: (error) => this.#notices.problemOf(error),
      notify: (problem) => { this.#notify(problem); },
      settled: () => this.#live.settled(),
      upToDate: () => this.#live.upToDate(),
      lookAgain: () => { this.#live.lookAgain(); },
      withOwnSheets: (work) => this.#live.withOwnSheets(work),
      readAgain: async () => {
        if (!(await this.#live.readNow())) throw unanswered();
      },
      readAfterwards: async () => { await this.#live.readNow(); },
    };
  }

  #tour(to: "next" | "back" | "leave"): void {
    const wasAgain = this.#firstTime.welcome?.step.name === "tour" && this.#firstTime.welcome.step.isAgain;
    this.#firstTime.tour(to);
    this.#show();
    if (this.#firstTime.welcome === undefined && !wasAgain) void this.#goToStart();
  }

  #previewAgain(): void {
    if (this.#fixes.preview === undefined) this.#rooms.previewNewIdsAgain();
    else this.#fixes.lookAgain();
  }

  #retry(): void {
    this.#notices.dismiss();
    // The list was read well: it was something else that failed, and to read it whole may cost the user's undo steps.
    if (this.#live.open !== undefined && !this.#live.isStale) {
      this.#show();
      this.#live.catchUp();
      return;
    }
    if (this.#live.open === undefined) this.#setState(OPENING[this.#notices.waiting]);
    this.#live.startAnew();
  }

  /** Leaves what is asked or shown before something is written. */
  #cancel(): void {
    this.#fixes.cancel();
    this.#confirm.cancel();
    this.#rooms.cancel();
  }

  #stopWaiting(): void {
    // A first reading that is given up asks for another try by itself.
    if (this.#state.phase !== "opening") this.#live.catchUp();
    stopWaiting();
  }

  #goTo(place: Place): void {
    this.#fixes.cancel();
    this.#confirm.cancel();
    this.#partnership.forgetRefusal();
    this.#notices.sayNoMore();
    void this.#rooms.goTo(place);
  }

  #jumpTo(key: string, placeIndex: number): void {
    if (this.#state.phase !== "checking") return;
    const place = this.#inHand.take(key, placeIndex);
    this.#show();
    if (place === undefined) return;
    this.#attempt(({ reading: { layout } }) => selectCells(layout.sheetId, addressOf(place, layout)));
  }

  #step(by: 1 | -1): void {
    if (this.#state.phase !== "checking") return;
    const next = this.#inHand.beside(by, this.#state.position);
    if (next !== undefined) this.#jumpTo(next, 0);
  }

  #setNotificationDate(date: CalendarDate | undefined): void {
    this.#attempt(async () => {
      try {
        await this.#live.setNotificationDate(date);
      } catch (error) {
        // It may have been kept all the same.
        this.#live.lookAgain();
        throw error;
      }
    });
  }

  #setAgreedDate(date: CalendarDate | undefined): void {
    if (date === undefined) return;
    // Only once every edit so far is known: the cell may have moved. The echo of the write brings the new date back.
    this.#attempt(async () => {
      const { reading } = await this.#live.upToDate();
      await writeAgreedDate(reading.layout, date, reading.dateSystem);
    });
  }

  /** Every check there is, those of the sweep where it was done. */
  #checksInForce(): ChecksInForce {
    const validator = this.#live.open?.validator;
    const swept = this.#rooms.sweptChecks();
    const findings = [...(validator?.findings() ?? []), ...(swept?.findings ?? [])];
    return { findings, codes: new Set([...(validator?.rules ?? []).map(({ code }) => code), ...(swept?.codes ?? [])]) };
  }

  /** One check, or those of a rule that the filter lets through. */
  #askConfirmation(of: { readonly key: string } | { readonly code: string }): void {
    const findings = "key" in of ? [this.#anyFinding(of.key)].filter((finding) => finding !== undefined) : this.#shownOf(of.code);
    const [first] = findings;
    if (first === undefined) return;
    const title = ruleOf(first, this.#live.open?.validator.rules ?? [])?.title ?? this.#rooms.titleOf(first.code);
    this.#confirm.ask(title, findings);
  }

  #shownOf(code: string): Finding[] {
    return this.#pictures.order.filter((finding) => finding.code === code && !this.#confirmed.has(finding.key));
  }

  /** A finding of the list, whatever the filter, or of the sweep. */
  #anyFinding(key: string): Finding | undefined {
    const ofList = this.#hub.findingOf(key) ?? this.#live.open?.validator.findings().find((finding) => finding.key === key);
    return ofList ?? this.#rooms.findingOf(key);
  }

  /** Asks something of Excel on the user's behalf; trouble becomes a notice. */
  #attempt(ask: (open: OpenReturn) => Promise<void>): void {
    const { open } = this.#live;
    if (open === undefined) return;
    ask(open).then(
      () => {
        if (this.#notices.notice === undefined) return;
        this.#notices.allWell();
        this.#show();
      },
      (error: unknown) => { this.#notify(this.#notices.problemOf(error)); },
    );
  }

  #onTrouble(error: unknown): void {
    if (this.#live.open === undefined) {
      this.#setState({ phase: "failed", problem: this.#notices.whyNotRead(error) });
    } else {
      this.#notices.read(error);
      this.#show();
    }
  }

  #wait(waiting: Waiting): void {
    this.#notices.wait(waiting);
    if (this.#state.phase === "opening" && this.#live.open === undefined) this.#setState(OPENING[waiting]);
    else this.#show();
  }

  #notify(problem: Problem): void {
    this.#notices.warn(problem);
    this.#show();
  }

  /** Said once for each workbook: what it keeps for the add-in cannot be read, and is left alone. */
  #noticeOfUnreadable(): void {
    const settings = this.#partnership.unreadable;
    const why = settings ?? this.#confirm.unreadable;
    // It waits where another notice stands.
    if (why === undefined || this.#hasSaidUnreadable || this.#notices.notice !== undefined) return;
    this.#hasSaidUnreadable = true;
    this.#notices.warn(unreadableProblem(why, settings === undefined ? "confirmations" : "settings"));
  }

  #screen(): ScreenState {
    // The help stands over a preview or a confirmation, which is there again when it is closed.
    const help = this.#rooms.helpState;
    if (help !== undefined) return { name: "help", help };
    const { preview } = this.#fixes;
    const confirm = this.#confirm.state;
    if (preview !== undefined) return { name: "preview", preview };
    if (confirm !== undefined) return { name: "confirm", confirm };
    return this.#rooms.screen();
  }

  #show(): void {
    const { open } = this.#live;
    if (open === undefined) {
      // What was under way as the list went is not shown over the next one either.
      this.#cancel();
      if (this.#state.phase === "noReturn") this.#noReturn.redraw();
      else this.#tell();
      return;
    }
    const { validator, reading } = open;
    this.#confirmed = sameOr(this.#confirmed, this.#confirm.confirmedIn(validator));
    const news = this.#rooms.newsOfList();
    if (news !== undefined) this.#notices.warn(news);
    this.#noticeOfUnreadable();
    this.#notices.onChanges(this.#live.changes);
    const screen = this.#screen();
    const state = this.#pictures.picture({
      validator,
      filter: this.#filter,
      confirmed: this.#confirmed,
      selectedKey: this.#inHand.key,
      selectedRow: this.#selection?.sheetId === reading.layout.sheetId ? this.#selection.row : undefined,
      notice: this.#notices.notice,
      isReading: this.#live.isReading,
      screen,
      // Elsewhere every finding counts.
      beingFilled: screen.name === "findings" ? this.#news.rowBeingFilled : undefined,
      fixed: this.#news.fixed,
      news: this.#news.line,
      places: this.#rooms.places,
      done: this.#notices.done,
    });
    this.#inHand.standsAt(state.position);
    this.#setState(state);
  }

  #setState(state: PaneState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The first where both say the same, so that nothing is drawn anew for it. */
function sameOr(known: Confirmed, next: Confirmed): Confirmed {
  if (known.size !== next.size) return next;
  for (const [key, { reason, on }] of next) {
    const before = known.get(key);
    if (before?.reason !== reason || before.on !== on) return next;
  }
  return known;
}
