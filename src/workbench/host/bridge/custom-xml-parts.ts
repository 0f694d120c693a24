import { type CustomXmlPart, namespaceOf } from "../model/custom-xml";
import { freeId } from "../model/free-id";
import type { ApiContext } from "./api-context";
import { ApiError, invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, required, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
  /** Only parts of this namespace; undefined for all. */
  readonly namespace?: string;
}

interface PartTarget extends Target {
  readonly id: string;
}

function listed({ context, namespace }: Target): readonly CustomXmlPart[] {
  return context.live.customXml.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace);
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function held(target: PartTarget): CustomXmlPart {
  const part = target.context.live.customXml.find(({ id }) => isSame(id, target.id));
  if (part === undefined) throw itemNotFound();
  return part;
}

function write({ context }: Target, parts: readonly CustomXmlPart[]): void {
  context.live.setCustomXml(parts, context.origin);
}

/** @throws InvalidArgument where the text has no root element. */
function requireXml(xml: string): string {
  if (!/<[\w.:-]+[\s/>]/.test(xml)) throw invalidArgument();
  return xml;
}

const itemShape: Shape<PartTarget> = {
  type: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: (target) => held(target).id },
    NamespaceUri: { get: (target) => namespaceOf(held(target).xml) },
  },
  methods: {
    GetXml: (target) => held(target).xml,
    SetXml: (target, args) => {
      const part = held(target);
      const xml = requireXml(args.text(0));
      write(target, target.context.live.customXml.map((other) => (other === part ? { ...part, xml } : other)));
    },
    Delete: (target) => {
      const part = held(target);
      write(target, target.context.live.customXml.filter((other) => other !== part));
    },
  },
};

function find(target: Target, id: string): HostObject | null {
  const part = listed(target).find((other) => isSame(other.id, id));
  return part === undefined ? null : bind(itemShape, { ...target, id: part.id });
}

function only(target: Target): HostObject | null {
  const [first, ...others] = listed(target);
  if (others.length > 0) throw new ApiError("GeneralException", "There are several custom XML parts of this namespace.");
  return first === undefined ? null : bind(itemShape, { ...target, id: first.id });
}

const shape: Shape<Target> = {
  type: "CustomXmlPartCollection",
  items: (target) => listed(target).map(({ id }) => bind(itemShape, { ...target, id })),
  indexer: (target, args) => required(find(target, args.text(0))),
  methods: {
    GetCount: (target) => listed(target).length,
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetByNamespace: ({ context }, args) => bind(scopedShape, { context, namespace: args.text(0) }),
    Add: (target, args) => {
      const parts = target.context.live.customXml;
      const part = { id: freeId(parts), xml: requireXml(args.text(0)) };
      write(target, [...parts, part]);
      return bind(itemShape, { ...target, id: part.id });
    },
  },
};

const scopedShape: Shape<Target> = {
  ...shape,
  type: "CustomXmlPartScopedCollection",
  methods: {
    GetCount: (target) => listed(target).length,
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetOnlyItem: (target) => required(only(target)),
    GetOnlyItemOrNullObject: only,
  },
};

/** Custom XML parts of the workbook. Writing them empties Excel's undo list. */
export function customXmlPartsObject(context: ApiContext): HostObject {
  return bind(shape, { context });
}
