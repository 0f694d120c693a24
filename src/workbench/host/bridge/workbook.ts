import { type ApiContext, oneOf, requireOpenStructure } from "./api-context";
import { insertSheets } from "../insert-sheets";
import { asFlag, asText } from "./args";
import { commentsObject } from "./comments";
import { customXmlPartsObject } from "./custom-xml-parts";
import { documentPropertiesObject } from "./document-properties";
import { invalidReference } from "./errors";
import { functionsObject } from "./functions";
import { createAndOpen, createdWorkbookObject } from "./created-workbook";
import { bind, type HostObject, type Shape } from "./host-object";
import { namesObject } from "./names";
import { workbookProtectionObject } from "./protection";
import { RangeTarget } from "./range-target";
import { settingsObject } from "./settings";
import { tablesObject } from "./tables";
import { worksheetsObject } from "./worksheets";

interface Target {
  readonly context: ApiContext;
}

const runtimeShape: Shape<Target> = {
  type: "Runtime",
  scalars: {
    EnableEvents: {
      get: ({ context }) => context.live.eventsEnabled,
      set: ({ context }, value) => {
        context.live.eventsEnabled = asFlag(value);
      },
    },
  },
};

const applicationShape: Shape<Target> = {
  type: "Application",
  scalars: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_, value) => {
        oneOf(value, "Automatic");
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: () => undefined,
    CreateWorkbook: ({ context }, args) => createdWorkbookObject(context, args),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

function selected({ context }: Target): RangeTarget {
  return new RangeTarget(context, context.live.activeSheetId, context.live.selection);
}

function eventRange({ context }: Target, reference: string): HostObject | null {
  const found = context.eventRange(reference);
  const isThere = found !== undefined && context.live.state.sheets.some(({ id }) => id === found.sheetId);
  return isThere ? new RangeTarget(context, found.sheetId, found.range).object() : null;
}

const shape: Shape<Target> = {
  type: "Workbook",
  scalars: {
    Name: { get: ({ context }) => context.workbookName },
    ReadOnly: { get: () => false },
    IsDirty: {
      get: ({ context }) => context.live.isDirty,
      set: ({ context }, value) => {
        context.live.isDirty = asFlag(value);
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
  },
  children: {
    Worksheets: ({ context }) => worksheetsObject(context),
    Names: ({ context }) => namesObject(context),
    Settings: ({ context }) => settingsObject(context),
    Functions: ({ context }) => functionsObject(context),
    Tables: ({ context }) => tablesObject(context),
    Properties: ({ context }) => documentPropertiesObject(context),
    Comments: ({ context }) => commentsObject({ context }),
    CustomXmlParts: ({ context }) => customXmlPartsObject(context),
    Protection: ({ context }) => workbookProtectionObject(context),
    Application: (target) => bind(applicationShape, target),
    _Runtime: (target) => bind(runtimeShape, target),
  },
  methods: {
    Save: ({ context }, args) => {
      // A workbook that has a name is saved without asking, whatever was asked for.
      oneOf(args.optionalText(0) ?? "Save", "Save", "Prompt");
      context.save();
    },
    // What office.js asks for instead where it runs in Excel on the web.
    CreateAndOpenWorkbook: ({ context }, args) => {
      createAndOpen(context, args);
    },
    GetSelectedRange: (target) => selected(target).object(),
    GetActiveCell: (target) => {
      const { range } = selected(target);
      return selected(target).part({ ...range, rowCount: 1, columnCount: 1 });
    },
    InsertWorksheetsFromBase64: ({ context }, args) => {
      requireOpenStructure(context);
      const { positionType, relativeTo, sheetNamesToInsert } = args.optionalRecord(1);
      const names = Array.isArray(sheetNamesToInsert) ? (sheetNamesToInsert as readonly unknown[]).map(asText) : undefined;
      return insertSheets(context.live, context.source(args.text(0)), {
        positionType: oneOf(positionType ?? "End", "None", "Before", "After", "Beginning", "End"),
        ...(typeof relativeTo === "string" ? { relativeTo } : {}),
        ...(names === undefined || names.length === 0 ? {} : { sheetNames: names }),
      }, context.origin);
    },
    _RemoveReference: ({ context }, args) => {
      context.release(args.text(0));
    },
    _GetRangeForEventByReferenceId: (target, args) => {
      const range = eventRange(target, args.text(0));
      if (range === null) throw invalidReference();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (target, args) => eventRange(target, args.text(0)),
  },
};

export function workbookObject(context: ApiContext): HostObject {
  return bind(shape, { context });
}
