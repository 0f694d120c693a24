import type { ApiContext } from "./api-context";
import type { Args } from "./args";
import { base64Bytes } from "./base64";
import { apiNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
  readonly base64: string;
}

function open({ context, base64 }: Target): void {
  context.openWorkbook(base64Bytes(base64));
}

const shape: Shape<Target> = {
  type: "WorkbookCreated",
  identity: () => ({ Id: "1" }),
  scalars: { Id: { get: () => "1" } },
  methods: { Open: open },
};

/** @throws InvalidArgument where the text holds no workbook. Without a file Excel opens an empty one: the host has none. */
function given(context: ApiContext, args: Args): Target {
  const base64 = args.optionalText(0);
  if (base64 === undefined) throw apiNotFound("Application.createWorkbook without a file");
  context.source(base64);
  return { context, base64 };
}

/** A workbook that is opened beside this one once `open` is called. */
export function createdWorkbookObject(context: ApiContext, args: Args): HostObject {
  return bind(shape, given(context, args));
}

export function createAndOpen(context: ApiContext, args: Args): void {
  open(given(context, args));
}
