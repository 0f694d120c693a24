import type { ScreenState } from "../store/screens";
import { extractResultStates } from "./extract-result-states";
import { extractStates } from "./extract-states";
import { sampleDrawnStates } from "./sample-drawn-states";
import { samplePrepareStates } from "./sample-prepare-states";
import { screens } from "./screens";

/** Two hundred characters together with what it is put behind, with a part that has no place to break. */
const MORE =
  ", as the partnership’s own system words it with every option that a worker could have chosen at the time: Other/NotSpecified/NotAsked/NotRecorded/Unknown/Refused/Withheld_because_of_the_law";

/** The same state with all texts of these names made long; the same text becomes the same. */
function stretched(state: ScreenState, ...names: readonly string[]): ScreenState {
  const stretch = (value: unknown, isNamed: boolean): unknown => {
    if (typeof value === "string") return isNamed && value !== "" ? value + MORE : value;
    if (Array.isArray(value)) return value.map((part) => stretch(part, isNamed));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, stretch(part, names.includes(name))]));
  };
  // The name of the screen is no text.
  return { ...(stretch(state, false) as ScreenState), name: state.name } as ScreenState;
}

const manyEntries = Array.from({ length: 60 }, (_unused, index) => `Entry ${index + 1}`);

function withEntries(state: ScreenState, entries: readonly string[]): ScreenState {
  if (state.name !== "extract" || state.extract.phase !== "working" || !state.extract.work.words) throw new Error("There are no entries to choose on this screen.");
  const { work } = state.extract;
  const tables = state.extract.work.words.tables.map((table) => ({ ...table, entries: [...table.entries, ...entries] }));
  return { name: "extract", extract: { phase: "working", work: { ...work, words: { ...state.extract.work.words, tables } } } };
}

/** Screens on a return whose sheet, headings, IDs, entries and free text are as long as Excel's people write them. */
export const longTextStates = {
  longPreview: stretched(screens.preview, "title", "column", "before", "after"),
  longConfirm: stretched(screens.confirmAll, "title", "sentences", "places"),
  longSend: stretched(screens.sendSwept, "sentence", "place", "reason", "label", "notLookedAt"),
  longReceipt: stretched(screens.sendClear, "reason", "receipt", "title"),
  longNewIds: stretched(screens.newIdsPreview, "title", "column", "before", "after"),
  longCompare: stretched(screens.compareDone, "fileName", "id", "column", "label", "before", "after", "notes"),
  longCompareReading: stretched(screens.compareReading, "fileName"),
  longPartnership: stretched(screens.partnershipRefused, "example", "inWords", "sentence"),
  longSampleList: stretched(samplePrepareStates.sampleListStopped, "problems", "notes"),
  longSampleMargins: stretched(samplePrepareStates.sampleMarginsChanged, "name", "parts"),
  longSampleFreeze: stretched(samplePrepareStates.sampleFrozenChanged, "summary", "changes"),
  longSampleResult: stretched(sampleDrawnStates.sampleResultMarked, "level", "value", "reason", "sentences"),
  longSampleReplace: stretched(sampleDrawnStates.sampleReplaceNearest, "shown", "about", "why", "reason", "name"),
  longSampleSeveral: stretched(sampleDrawnStates.sampleReplaceSeveral, "shown", "about", "why", "reason", "note"),
  longSampleReplaced: stretched(sampleDrawnStates.sampleReplaced, "withdrawn", "replacement", "reason", "how"),
  longSampleSiblings: stretched(sampleDrawnStates.sampleSiblingsMarked, "members"),
  longSampleVerify: stretched(sampleDrawnStates.sampleListChanged, "place", "sentence", "sentences"),
  longSampleDelete: stretched(sampleDrawnStates.sampleDeleteAll, "willRemove", "willStay"),
  longExtractReading: stretched(extractStates.extractReading, "fileName"),
  longExtractColumns: stretched(extractStates.extractColumnsAsked, "fileName", "heading", "samples", "missing", "notBroughtIn", "onlyRead"),
  longExtractSheets: stretched(extractStates.extractSheets, "fileName", "name"),
  longExtractWords: stretched(withEntries(extractStates.extractWords, manyEntries), "fileName", "text", "entries", "likely", "becomes", "name"),
  longExtractChildren: stretched(extractResultStates.extractChildrenDoubles, "number", "rows", "details", "reason", "why", "notes"),
  longExtractPreview: stretched(extractResultStates.extractPreview, "fileName", "text", "columns", "title", "sentence", "id", "label", "before", "after"),
} as const satisfies Record<string, ScreenState>;
