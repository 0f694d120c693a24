/** A word and the code that a system writes beside it. */
export interface CodedWord {
  readonly code: string;
  readonly word: string;
  /** The code has no digits: it may be a word itself, and then says something. */
  readonly isLetters: boolean;
}

const CODE = "[A-Za-z]{1,5}|[A-Za-z]?\\d{1,4}[A-Za-z]{0,2}";
/** "01 White - Scottish", "1A: Scottish", "WS - White Scottish", "(M) Male"; letters without a mark between only as capitals: "M Male". */
const IN_FRONT = [
  new RegExp(`^(${CODE}) ?[-–—:=./|)] ?(.+)$`),
  new RegExp(`^[([](${CODE})[)\\]] ?[-–—:]? ?(.+)$`),
  /^([A-Z]?\d{1,4}[A-Z]?|[A-Z]{1,3}) (.+)$/,
];
/** "Male (M)", "Yes - LD", "White Scottish [01]". */
const BEHIND = [new RegExp(`^(.+?) ?[([](${CODE})[)\\]]$`), new RegExp(`^(.+?) ?[-–—:=|] ?(${CODE})$`)];

/** The ways in which a text may be a word with a code beside it, those with the code in front first. */
export function codedWords(text: string): readonly CodedWord[] {
  return [
    ...IN_FRONT.flatMap((pattern) => partsOf(pattern.exec(text), 1, 2)),
    ...BEHIND.flatMap((pattern) => partsOf(pattern.exec(text), 2, 1)),
  ];
}

function partsOf(match: RegExpExecArray | null, codePlace: number, wordPlace: number): CodedWord[] {
  const code = match?.[codePlace];
  const word = match?.[wordPlace];
  return code === undefined || word === undefined ? [] : [{ code, word, isLetters: !/\d/.test(code) }];
}
