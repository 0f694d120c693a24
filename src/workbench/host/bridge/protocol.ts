/** What office.js sends over `_richApiNativeBridge`, and what it expects back. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** In the place of each argument that is an object, the id of its path; null or 0 elsewhere. */
  readonly ReferencedObjectPathIds?: readonly (number | null | readonly (number | null)[])[] | null;
}

/** Kinds of action: an object made, properties asked for, a method called, a property set, a mark for a callback. */
export const actionKinds = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 6, update: 7 } as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export const pathKinds = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: BatchBody };
}

/** Set by `Excel.run({ delayForCellEdit: true }, …)`: the request waits while a cell is being edited. */
export const delayForCellEditFlag = 64;

/** Set where anything in the request may change the workbook. */
export const writeFlag = 1;

/** Excel on the web takes and gives 5 MB at a time. */
export const payloadLimit = 5 * 1024 * 1024;

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: BatchError;
}
