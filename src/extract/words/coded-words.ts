/** A word and the code that a system writes beside it. */
export interface CodedWord {
  readonly code: string;
  readonly word: string;
  /** The code can hardly say more than the word: a figure ("01", "1A"), or short for the word ("WS - White Scottish"). */
  readonly isMute: boolean;
}

/** In letters only as capitals, or one alone: "de-registered" is one word. */
const CODE = "[A-Z]{2,5}|[A-Za-z]|[A-Za-z]?\\d{1,4}[A-Za-z]{0,2}";
const FIGURE = /^\d{1,4}[A-Za-z]?$/;
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
  return code === undefined || word === undefined ? [] : [{ code, word, isMute: FIGURE.test(code) || isShortFor(code, word) }];
}

/** The code's letters stand in the word in their order, the first at its beginning. */
function isShortFor(code: string, word: string): boolean {
  const letters = word.toLowerCase();
  let place = -1;
  for (const letter of code.toLowerCase()) {
    place = letters.indexOf(letter, place + 1);
    if (place < 0) return false;
  }
  return letters.startsWith(code.charAt(0).toLowerCase());
}

const BETWEEN_HALVES = / ?[-–—:;,(] ?/;

/** "Yes - Physical": an answer and what it is about; none where there are not two parts. */
export function halvesOf(word: string): string[] {
  const halves = word.split(BETWEEN_HALVES).map((half) => half.replace(/\)$/, ""));
  return halves.length === 2 ? halves : [];
}
