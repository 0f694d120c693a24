import { halfWidth } from "../../sampling/advice/margin-of-error";
import { sizeAdvice } from "../../sampling/advice/size-advice";
import type {
  ChartPoint, FreezeStep, ListStep, MarginItem, MarginsStep, PrepareState, SeedStep, SizeStep,
} from "../store/sample-screens";
import type { ScreenState } from "../store/screens";

const CHILDREN = 180;
const IN_FRAME = 178;

const list: ListStep = {
  children: CHILDREN,
  inFrame: IN_FRAME,
  notes: ["Rows 14 and 20 have no ID number: these children cannot be drawn."],
  problems: [],
  toFix: 0,
  toCheck: 0,
  agreedDate: "14 August 2026",
  reason: undefined,
};

const findingsReason = {
  about: "findings",
  why: "There are 12 findings to put right.",
  reason: "",
  problem: undefined,
} as const;

const chart = (children: number, chosen = 60): ChartPoint[] =>
  Array.from({ length: children }, (_unused, index) => index + 1)
    .filter((n) => n === chosen || (n >= 10 && n % 5 === 0))
    .map((n) => ({ n, points: (halfWidth(children, n) ?? 0) * 100 }));

const sizesReason = {
  about: "sizes",
  why: "The numbers are not those of the guidance.",
  reason: "",
  problem: undefined,
} as const;

const size: SizeStep = {
  sizes: { main: 60, reserve: 15, followUp: 15 },
  defaults: { main: 60, reserve: 15, followUp: 15 },
  problems: [],
  advice: sizeAdvice(IN_FRAME, { main: 60, reserve: 15, followUp: 15 }),
  inFrame: IN_FRAME,
  chart: chart(IN_FRAME),
  reason: undefined,
};

const margin = (key: string, name: string, counts: Readonly<Record<string, number>>, joined: readonly (readonly string[])[] = []): MarginItem => ({
  key,
  name,
  levels: Object.entries(counts).map(([level, count]) => ({
    name: level,
    parts: joined.find((parts) => parts.join(" + ") === level) ?? [level],
    count,
    share: count / IN_FRAME,
  })),
});

const age = margin("age", "Age band", { "0 to 4": 38, "5 to 9": 60, "10 to 12": 41, "13 to 15": 37, "16 and over": 1, Missing: 1 });
const gender = margin("gender", "Gender", { Female: 84, Male: 92, Other: 2 });
const ethnicity = margin("ethnicity", "Ethnicity", { "White Scottish": 141, "White Other British": 20, "Asian, Asian Scottish or Asian British": 9, "Not recorded/Unknown": 8 });
const postcode = margin(
  "postcode",
  "Postcode district",
  { DD1: 31, "DD10 + DD11": 9, DD2: 48, DD3: 52, DD4: 37, Missing: 1 },
  [["DD10", "DD11"]],
);

const marginsReason = {
  about: "margins",
  why: "The characteristics are not those of the guidance.",
  reason: "",
  problem: undefined,
} as const;

const methodReason = {
  about: "method",
  why: "The method is not the one that the return foresees.",
  reason: "The inspection lead wants to check the draw by eye.",
  problem: undefined,
} as const;

const margins: MarginsStep = {
  method: "cube",
  chosen: [age, gender, ethnicity, postcode],
  leftOut: [],
  problems: [],
  notes: [],
  reasons: [],
  isChanged: false,
};

const marginsChanged: MarginsStep = {
  ...margins,
  method: "systematic",
  chosen: [gender, age, postcode],
  leftOut: [ethnicity],
  reasons: [marginsReason, methodReason],
  isChanged: true,
};

const DIGEST = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

const freeze: FreezeStep = {
  summary: [
    "178 children who can be drawn",
    "60 records, 15 in reserve, 15 for follow-up",
    "Age band, gender, ethnicity and postcode district, in this order",
    "Balanced on all characteristics at once",
    "No reasons were needed",
  ],
  problems: [],
  isFreezing: false,
  problem: undefined,
  unreadable: undefined,
  frozen: undefined,
  receipt: { outcome: "none", sentence: undefined },
  isCopied: false,
};

const frozen: FreezeStep = { ...freeze, frozen: { digest: DIGEST, at: "22 November 2026 at 19:05", changes: [], aside: undefined } };

const changes = ["2 children were added.", "1 child has another level: Age band (1)."];

const seed: SeedStep = {
  source: "typed",
  text: "",
  note: "",
  problem: undefined,
  noteProblem: undefined,
  role: "analyst",
  roles: ["analyst", "second analyst", "inspection lead", "strategic support officer"],
  digest: DIGEST,
  blocked: [],
  draw: { phase: "ready" },
};

const rolled: SeedStep = { ...seed, text: "01382438112797316654" };

const begin: PrepareState = { step: "list", furthest: "list", again: undefined, list, size, margins, freeze, seed };

const screen = (changed: Partial<PrepareState>) =>
  ({ name: "sample", sample: { phase: "prepare", prepare: { ...begin, ...changed } } }) as const satisfies ScreenState;

const onList = (changed: Partial<ListStep>, rest: Partial<PrepareState> = {}) => screen({ list: { ...list, ...changed }, ...rest });
const onSize = (changed: Partial<SizeStep>) => screen({ step: "size", furthest: "size", size: { ...size, ...changed } });
const onMargins = (changed: MarginsStep) => screen({ step: "margins", furthest: "margins", margins: changed });
const onFreeze = (changed: Partial<FreezeStep>, base = freeze) =>
  screen({ step: "freeze", furthest: base === frozen ? "seed" : "freeze", freeze: { ...base, ...changed } });
const onSeed = (changed: Partial<SeedStep>, base = seed) => screen({ step: "seed", furthest: "seed", freeze: frozen, seed: { ...base, ...changed } });

/** The five steps to a sample, each as it goes well and in each of its troubles. */
export const samplePrepareStates = {
  sampleList: screen({}),
  sampleListFindings: onList({ toFix: 12, toCheck: 3, reason: findingsReason }),
  sampleListReasonMissing: onList({
    toFix: 12,
    reason: { ...findingsReason, problem: "Write why the sample is drawn from the list as it stands." },
  }),
  sampleListStopped: onList({
    agreedDate: undefined,
    problems: ["Rows 31 and 40 have the same ID number.", "Rows 52, 53 and 54 have the same ID number.", "Give each child one row: the draw waits until that is put right."],
  }),
  sampleListFrozen: onList({}, { furthest: "seed", freeze: frozen }),
  sampleAgain: onList({}, { furthest: "seed", again: { reason: "Two children were on the list twice under different ID numbers." } }),
  sampleSize: onSize({}),
  sampleSizeChanged: onSize({
    sizes: { main: 72, reserve: 20, followUp: 0 },
    advice: sizeAdvice(IN_FRAME, { main: 72, reserve: 20, followUp: 0 }),
    chart: chart(IN_FRAME, 72),
    reason: sizesReason,
  }),
  sampleSizeReasonMissing: onSize({
    sizes: { main: 80, reserve: 15, followUp: 15 },
    reason: { ...sizesReason, problem: "Write why the numbers were changed." },
  }),
  sampleSizeNone: onSize({
    sizes: { main: 0, reserve: 15, followUp: 15 },
    problems: ["Enter how many records to draw: 1 or more."],
    advice: [],
    chart: [],
  }),
  sampleSizeEverybody: onSize({
    inFrame: 40,
    advice: sizeAdvice(40, { main: 60, reserve: 15, followUp: 15 }),
    chart: [],
  }),
  sampleSizeLong: onSize({
    inFrame: 5000,
    advice: sizeAdvice(5000, { main: 60, reserve: 15, followUp: 15 }),
    chart: chart(5000).filter(({ n }) => n <= 200),
  }),
  sampleMargins: onMargins(margins),
  sampleMarginsChanged: onMargins(marginsChanged),
  sampleMarginsReasonMissing: onMargins({
    ...marginsChanged,
    reasons: [{ ...marginsReason, problem: "Write why the characteristics were changed." }, methodReason],
  }),
  sampleMarginsNone: onMargins({
    ...marginsChanged,
    method: "cube-soft",
    chosen: [],
    leftOut: [age, gender, ethnicity, postcode],
    notes: ["No characteristic is chosen: every child has the same chance, and the sample is balanced on nothing."],
  }),
  sampleMarginsStopped: onMargins({ ...margins, problems: ["Postcode district: two levels would be called “DD10 + DD11”. Join other levels."] }),
  sampleFreeze: onFreeze({}),
  sampleFreezeStopped: onFreeze({ problems: ["There is 1 finding to put right. Put that right first, or write why the sample is drawn from the list as it stands."] }),
  sampleFreezing: onFreeze({ isFreezing: true }),
  sampleFreezeNewer: onFreeze({
    unreadable: {
      sentence: "A later version of this add-in has frozen a list in this workbook. This version cannot read what it kept.",
      whatToDo: "It is left as it is. Use the later version, or freeze the list here: what it kept is lost then.",
      canRetry: false,
    },
  }),
  sampleFreezeFailed: onFreeze({
    problem: { sentence: "The list could not be read.", whatToDo: "Finish editing the cell with Enter, then try again.", canRetry: true },
  }),
  sampleReceiptSame: onFreeze({ receipt: { outcome: "same", sentence: "The list is the one that the receipt was written for." } }),
  sampleReceiptOther: onFreeze({
    receipt: { outcome: "other", sentence: "The list has changed since the receipt was written. Ask the partnership which list is right." },
  }),
  sampleReceiptUnreadable: onFreeze({
    receipt: { outcome: "unreadable", sentence: "No digest was found in what you pasted. Paste the whole receipt, or its 64 digits." },
  }),
  sampleFrozen: onFreeze({}, frozen),
  sampleFrozenCopied: onFreeze(
    { isCopied: true, receipt: { outcome: "same", sentence: "The list is the one that the receipt was written for." } },
    frozen,
  ),
  sampleFrozenAside: onFreeze(
    {
      frozen: {
        digest: DIGEST,
        at: "22 November 2026 at 19:05",
        changes: [],
        aside: "Cells of the list were changed since it was frozen. Nobody’s ID and no level is another one: the draw is the same.",
      },
    },
    frozen,
  ),
  sampleFrozenChanged: onFreeze({ frozen: { digest: DIGEST, at: "22 November 2026 at 19:05", changes, aside: undefined } }, frozen),
  sampleSeed: onSeed({}),
  sampleSeedPublic: onSeed({ source: "public" }),
  sampleSeedGenerated: onSeed({ source: "generated" }),
  sampleSeedWrong: onSeed({ problem: "Enter a seed, for example 20 digits rolled with a ten-sided die." }),
  sampleSeedNoNote: onSeed({
    source: "public",
    text: "7 12 19 33 41 58",
    noteProblem: "Say where everybody can look the seed up, for example the draw of a lottery and its date.",
  }),
  sampleSeedBlocked: onSeed({ blocked: changes }, rolled),
  sampleDrawing: onSeed({ draw: { phase: "drawing", share: 0.4 } }, rolled),
  sampleWriting: onSeed({ draw: { phase: "writing" } }, rolled),
  sampleDrawFailed: onSeed(
    {
      source: "generated",
      text: "20947716836502174471",
      draw: {
        phase: "failed",
        problem: {
          sentence: "The sheets could not be written. The workbook is as it was before.",
          whatToDo: "Take the protection off the workbook’s structure, then draw again: the seed is kept.",
          canRetry: true,
        },
      },
    },
  ),
} as const satisfies Record<string, ScreenState>;
