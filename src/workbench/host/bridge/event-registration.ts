import type { ApiContext } from "./api-context";

/** Event numbers of office.js, by the names under which it registers for them. */
const sheetEvents: Readonly<Record<string, number>> = {
  DataChangedEvent: 10, ActivatedEvent: 11, DeactivatedEvent: 12, SelectionChangedEvent: 14, CalculatedEvent: 16,
  FormatChangedEvent: 18, RowSortedEvent: 19, ColumnSortedEvent: 20, SingleClickedEvent: 21, RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23, ProtectionChangedEvent: 24, EventNameChanged: 25, EventVisibilityChanged: 26,
};
const bookEvents: Readonly<Record<string, number>> = { ...sheetEvents, AddedEvent: 13, DeletedEvent: 15, EventMoved: 27 };

export const eventNumbers = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selected: 14, deleted: 15, calculated: 16, format: 18,
  rowSorted: 19, columnSorted: 20, rowHidden: 22, protection: 24, renamed: 25, visibility: 26, moved: 27,
} as const;

/** Under this name office.js knows events of the whole workbook. */
export const workbookTarget = "Workbook";

type Registration<T> = Record<string, (target: T) => undefined>;

function registration<T extends { readonly context: ApiContext }>(
  events: Readonly<Record<string, number>>, targetOf: (target: T) => string,
): Registration<T> {
  const methods: Registration<T> = {};
  for (const [name, event] of Object.entries(events)) {
    methods[`_Register${name}`] = (target) => {
      target.context.register(event, targetOf(target));
    };
    methods[`_Unregister${name}`] = (target) => {
      target.context.unregister(event, targetOf(target));
    };
  }
  return methods;
}

export function collectionEvents<T extends { readonly context: ApiContext }>(): Registration<T> {
  return registration<T>(bookEvents, () => workbookTarget);
}

export function worksheetEvents<T extends { readonly context: ApiContext; readonly sheetId: string }>(): Registration<T> {
  return registration<T>(sheetEvents, ({ sheetId }) => sheetId);
}
