import { sortRows } from "../model/sort";
import { oneOf, perform, requireUnlocked } from "./api-context";
import { asNumber, asRecord } from "./args";
import { apiNotFound, invalidArgument } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";
import type { RangeTarget } from "./range-target";

const shape: Shape<RangeTarget> = {
  type: "RangeSort",
  methods: {
    Apply: (target, args) => {
      const fields = args.raw(0);
      if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
      if (args.flag(1)) throw apiNotFound("RangeSort.apply with matchCase");
      const hasHeaders = args.flag(2);
      if (oneOf(args.optionalText(3) ?? "Rows", "Rows", "Columns") === "Columns") throw apiNotFound("RangeSort.apply by columns");
      const keys = (fields as readonly unknown[]).map((field) => {
        const { key, ascending, sortOn } = asRecord(field);
        if (sortOn !== undefined && sortOn !== "Value") throw apiNotFound("RangeSort.apply by anything but values");
        const column = asNumber(key);
        if (column < 0 || column >= target.range.columnCount) throw invalidArgument();
        return { column, descending: ascending === false };
      });
      requireUnlocked(target.context, target.sheetId, target.range);
      perform(target.context, (book) => sortRows(book, target.sheetId, target.range, keys, hasHeaders));
    },
  },
};

export function rangeSortObject(target: RangeTarget): HostObject {
  return bind(shape, target);
}
