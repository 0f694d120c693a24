import { protectSheet } from "../model/actions";
import { hasPassword, marksOf, optionsOf } from "../model/protection";
import { without } from "../model/without";
import { type ApiContext, oneOf, perform, sheetOf } from "./api-context";
import { type Args, asFlag } from "./args";
import { accessDenied, apiNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
}

interface SheetTarget extends Target {
  readonly sheetId: string;
}

/** Excel keeps passwords as hashes, which are not reckoned here. */
function refusePassword(args: Args, index: number, member: string): void {
  if (args.optionalText(index) !== undefined) throw apiNotFound(`${member} with a password`);
}

const sheetShape: Shape<SheetTarget> = {
  type: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ context, sheetId }) => sheetOf(context, sheetId).isProtected },
    Options: {
      get: ({ context, sheetId }) => {
        const { isProtected, protection } = sheetOf(context, sheetId);
        return isProtected ? optionsOf(protection) : null;
      },
    },
  },
  methods: {
    Protect: ({ context, sheetId }, args) => {
      refusePassword(args, 1, "WorksheetProtection.protect");
      if (sheetOf(context, sheetId).isProtected) throw accessDenied();
      const { selectionMode, ...given } = args.optionalRecord(0);
      const allowed = (name: string): boolean => given[name] !== undefined && given[name] !== null && asFlag(given[name]);
      const marks = marksOf(allowed, oneOf(selectionMode ?? "Normal", "Normal", "Unlocked", "None"));
      perform(context, (book) => protectSheet(book, sheetId, true, marks), false);
    },
    Unprotect: ({ context, sheetId }, args) => {
      refusePassword(args, 0, "WorksheetProtection.unprotect");
      const { isProtected, protection } = sheetOf(context, sheetId);
      if (isProtected && hasPassword(protection)) throw accessDenied();
      perform(context, (book) => protectSheet(book, sheetId, false), false);
    },
  },
};

export function sheetProtectionObject(target: SheetTarget): HostObject {
  return bind(sheetShape, target);
}

const workbookShape: Shape<Target> = {
  type: "WorkbookProtection",
  scalars: { Protected: { get: ({ context }) => context.live.state.protection !== undefined } },
  methods: {
    Protect: ({ context }, args) => {
      refusePassword(args, 0, "WorkbookProtection.protect");
      if (context.live.state.protection !== undefined) throw accessDenied();
      perform(context, (book) => ({ book: { ...book, protection: { lockStructure: "1" } }, changes: [] }), false);
    },
    Unprotect: ({ context }, args) => {
      refusePassword(args, 0, "WorkbookProtection.unprotect");
      if (hasPassword(context.live.state.protection ?? {})) throw accessDenied();
      perform(context, (book) => ({ book: without(book, "protection"), changes: [] }), false);
    },
  },
};

/** Whether sheets can be added, named, moved, hidden and deleted. */
export function workbookProtectionObject(context: ApiContext): HostObject {
  return bind(workbookShape, { context });
}
