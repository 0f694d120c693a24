import type { ApiContext } from "./api-context";
import { itemNotFound } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";

interface SettingTarget {
  readonly context: ApiContext;
  readonly key: string;
}

function valueOf({ context, key }: SettingTarget): unknown {
  if (!context.live.settings.has(key)) throw itemNotFound();
  return context.live.settings.get(key) ?? null;
}

const itemShape: Shape<SettingTarget> = {
  type: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: valueOf,
      set: (target, value) => {
        valueOf(target);
        target.context.live.setSetting(target.key, value ?? null, target.context.origin);
      },
    },
  },
  methods: {
    Delete: (target) => {
      valueOf(target);
      target.context.live.setSetting(target.key, undefined, target.context.origin);
    },
  },
};

interface Target {
  readonly context: ApiContext;
}

function find({ context }: Target, key: string): HostObject | null {
  return context.live.settings.has(key) ? bind(itemShape, { context, key }) : null;
}

const shape: Shape<Target> = {
  type: "SettingCollection",
  items: ({ context }) => [...context.live.settings.keys()].map((key) => bind(itemShape, { context, key })),
  indexer: (target, args) => {
    const setting = find(target, args.text(0));
    if (setting === null) throw itemNotFound();
    return setting;
  },
  methods: {
    GetCount: ({ context }) => context.live.settings.size,
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    Add: ({ context }, args) => {
      const key = args.text(0);
      context.live.setSetting(key, args.raw(1) ?? null, context.origin);
      return bind(itemShape, { context, key });
    },
  },
};

export function settingsObject(context: ApiContext): HostObject {
  return bind(shape, { context });
}
