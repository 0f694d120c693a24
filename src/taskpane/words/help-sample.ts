import type { HelpTopic } from "../help/help-topics";
import { counted, countInWords } from "./counts";

const text = (sentence: string) => ({ kind: "text", text: sentence }) as const;
const list = (...items: string[]) => ({ kind: "list", items }) as const;
const steps = (...items: string[]) => ({ kind: "steps", items }) as const;

/** What the guidance asks for, by the return in hand. */
export const sizesInWords = (main: number, reserve: number, followUp: number): string =>
  `For this return: ${counted(main, "record")}, ${countInWords(reserve)} in reserve${followUp > 0 ? `, and ${countInWords(followUp)} of the sample for follow-up` : ""}.`;

/** Topics for whoever draws a sample, whatever the return. */
export const sampleTopics: readonly HelpTopic[] = [
  {
    key: "sample:steps",
    heading: "The five steps of a sample",
    also: ["how to", "overview", "start", "begin", "reserve", "stratified", "process"],
    parts: [
      steps(
        "The list: see how many children can be drawn. Two rows with one ID stop the draw.",
        "How many: the sample, the reserve and, where the return has it, the follow-up.",
        "Characteristics: what the sample is to be like the list on.",
        "Freeze: settles everything but the seed, and gives it a digest.",
        "Seed and draw: enter the seed, and draw.",
      ),
      text("You can go back to any settled step. Nothing is drawn before the last one. The add-in does not save the workbook: save it after the freeze, after the draw and after each change."),
    ],
  },
  {
    key: "sample:list",
    heading: "Findings, reasons and the receipt",
    also: ["override", "reason", "receipt", "digest", "missing ID", "frame"],
    parts: [
      list(
        "Findings to fix do not stop the draw, but ask for a reason. A child is not left out because another cell is wrong: that would bias the sample.",
        "Rows without a usable ID cannot be drawn. The record names their row numbers.",
        "If the partnership sent a receipt, paste it before you freeze. The pane says whether the list is the same.",
        "Reasons stay in the record. Do not write names or numbers of children.",
      ),
    ],
  },
  {
    key: "sample:size",
    heading: "How many records",
    also: ["size", "60", "15", "margin of error", "confidence", "small area", "large area", "advice"],
    parts: [
      text("The pane starts with the numbers of the guidance. Other numbers ask for a reason; very small and very large areas take advice first."),
      text("The chart shows how exactly a finding is known with each number of records. The same figures stand beside it as a table."),
    ],
  },
  {
    key: "sample:balance",
    heading: "Characteristics and balance",
    also: ["balance", "margins", "levels", "strata", "stratification", "representative", "cube", "systematic", "join", "method"],
    parts: [
      text("Every child has the same chance. The balanced draw also keeps the sample close to the list on all characteristics at once: age, gender, ethnicity and the others."),
      list(
        "The order of the characteristics decides little. Levels with few children give way first.",
        "Small levels can be joined, so that they count as one.",
        "Even steps through the sorted list is a second method. It can be followed by eye and balances less well.",
        "Joining levels, another choice of characteristics and another method ask for a reason.",
      ),
    ],
  },
  {
    key: "sample:freeze",
    heading: "Freezing the list",
    also: ["freeze", "digest", "hash", "SHA-256", "lock", "changed list"],
    parts: [
      text("Freezing settles everything that decides the draw, but for the seed, and gives it a digest of 64 digits and letters. Write the digest down, or send it to a colleague, before anybody knows the seed."),
      text("The freeze is no lock. If the list changes so that other children might be drawn, the pane says so: put it back, or freeze again."),
    ],
  },
  {
    key: "sample:seed",
    heading: "Choosing the seed",
    also: ["seed", "dice", "random", "lottery", "random number", "ceremony", "chance"],
    parts: [
      text("The seed decides who is drawn. It comes after the freeze, so that nobody can change the list to suit it."),
      steps(
        "Best: roll a ten-sided die 20 times while somebody looks on. Write the digits down, then type them in.",
        "Or take a public source, such as a lottery drawn after the freeze, and note where it can be looked up.",
        "Weakest: let the add-in make it. Nobody outside can check where it came from.",
      ),
      text("Do not roll again because you do not like what you see."),
    ],
  },
  {
    key: "sample:result",
    heading: "Reading the result",
    also: ["result", "difference", "due", "share", "bars", "draw again", "redraw", "record of the draw", "follow-up"],
    parts: [
      text("The largest difference between sample and list stands first, in words. Open a characteristic for its bars and its table. “Due” is a level’s exact share."),
      text("Draw again only if something was wrong with the draw, never because another sample would look better. It asks for a reason, and both draws stay in the record."),
    ],
  },
  {
    key: "sample:replace",
    heading: "Replacing a record",
    also: ["replace", "withdraw", "reserve", "substitute", "closest match", "unsuitable", "swap", "take back", "undo"],
    parts: [
      steps(
        "Under Replace, choose the records and give the reason for each.",
        "Look at the reserve, the closest match first, with the reason for each distance.",
        "Take the nearest. To take another, give a second reason.",
      ),
      text("The withdrawn record stays on the sheet with its status. Its replacement takes over the mark for follow-up. “Take back the last one” undoes replacements one by one."),
    ],
  },
  {
    key: "sample:siblings",
    heading: "Siblings in the sample",
    also: ["siblings", "brothers", "sisters", "family", "twin", "twins", "groups"],
    parts: [
      text("The partnership names the siblings within the sample. Type or paste their IDs under Siblings, a group a line, for example A-012, A-045."),
      text("If one ID is not in the sample, nothing is saved. Siblings change nothing in the draw."),
    ],
  },
  {
    key: "sample:verify",
    heading: "Verifying and signing off",
    also: ["verify", "audit", "second person", "check", "sign", "reproduce", "quality assurance"],
    parts: [
      text("Verify reads the list anew, draws again, and compares the draw, the record and the sheets. It changes nothing."),
      {
        kind: "terms",
        terms: [
          { term: "The same", meaning: "The list, the method and the result are those of the record." },
          { term: "The list has changed since the draw", meaning: "From the list as it was frozen, the draw gives the same. The pane names what has changed." },
          { term: "Not the same", meaning: "Find out why before anybody relies on the sample." },
        ],
      },
      text("A second analyst verifies on another computer and signs, in a role other than the one that drew. The record has the role and the date, and no name."),
    ],
  },
  {
    key: "sample:release",
    heading: "Releasing the list",
    also: ["release", "send", "partnership list", "download", "selected records"],
    parts: [
      text("Under Release, write the list, then open it as a workbook of its own or download it, and send that. It holds ID numbers only."),
      text("Never send the workbook with the sample: it holds the whole list. After each replacement, write the list and send it again."),
    ],
  },
  {
    key: "sample:delete",
    heading: "Deleting the sample",
    also: ["delete", "remove", "erase", "certificate", "retention", "clear", "end of inspection"],
    parts: [
      text("Copy the record first if it has to be kept. The pane lists what goes before it does, and the list of children goes too if you say so."),
      text("What is left is a certificate without anything about a child. It cannot be undone, and earlier versions of the file may still hold what was deleted."),
    ],
  },
];
