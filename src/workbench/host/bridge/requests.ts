import { strToU8 } from "fflate";
import type { ApiError } from "./errors";
import { actionKinds, type BatchResult, type RequestMessage } from "./protocol";

/** In UTF-8, as requests and answers are counted. */
export function byteLength(text: string): number {
  return strToU8(text).length;
}

/** After `Excel.run` office.js gives its ranges back, unasked: a fault is not meant for that. */
export function onlyReleases({ message: { body } }: RequestMessage): boolean {
  const isRelease = ({ Name }: { readonly Name?: string }): boolean => Name === "_RemoveReference";
  // Objects alone are asked for too where something is added: a setting, a sheet.
  return body.Actions.some(isRelease) && body.Actions.every((action) => action.ActionType === actionKinds.instantiate || isRelease(action));
}

/** Workbooks in a request, as base64: those whose sheets are inserted, and those that are opened beside this one. */
export function broughtAlong({ message: { body } }: RequestMessage): string[] {
  return [...body.Actions, ...Object.values(body.ObjectPaths)]
    .filter(({ Name }) => ["InsertWorksheetsFromBase64", "CreateWorkbook", "CreateAndOpenWorkbook"].includes(Name))
    .flatMap(({ ArgumentInfo }) => ArgumentInfo?.Arguments?.[0] ?? [])
    .filter((argument) => typeof argument === "string");
}

export function failure(cause: ApiError): NonNullable<BatchResult["Error"]> {
  return { Code: cause.code, Message: cause.message, Location: "", ActionIndex: 0 };
}
