import { daySerial } from "../model/typed-input";
import type { ApiContext } from "./api-context";
import { invalidArgument } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
}

const resultShape: Shape<{ readonly value: number }> = {
  type: "FunctionResult",
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
};

/** Worksheet functions. DATE alone: its answer tells which date system the workbook counts in. */
const shape: Shape<Target> = {
  type: "Functions",
  methods: {
    Date: ({ context }, args) => {
      const [year, month, day] = [args.raw(0), args.raw(1), args.raw(2)].map(Number);
      const serial = daySerial(year ?? NaN, month ?? NaN, day ?? NaN, context.live.date1904);
      if (serial === undefined) throw invalidArgument();
      return bind(resultShape, { value: serial });
    },
  },
};

export function functionsObject(context: ApiContext): HostObject {
  return bind(shape, { context });
}
