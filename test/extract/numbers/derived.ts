import { readId } from "../../../src/returns/canonical-id";
import { columnOfKind } from "../../../src/returns/definition";
import type { DerivedChild } from "../../../src/extract/derived-list";
import { newNumbers, type Numbered, type NumbersRequest } from "../../../src/extract/numbers/new-numbers";
import { type Cells, child, contextFor, FIRST_ROW, type ReturnName } from "../../validation/example-return";

/** Whole numbers that depend on the seed alone (xorshift32). */
export function seeded(seed: number): (below: number) => number {
  let state = (seed | 0) || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A child of an export whose row is in order but for `cells`. @param order makes its start another than that of others. */
export function derived(number: string, order = 0, cells: Cells = {}, name: ReturnName = "orders"): DerivedChild {
  const { canonical } = readId(number, false);
  if (canonical === undefined) throw new Error("no number of a child");
  const hasStart = columnOfKind(contextFor(name).definition, "orderStart") !== undefined;
  const row = child(name, { id: "", ...cells }, FIRST_ROW + order, hasStart ? ["csoStart"] : []);
  return { number, canonical, sourceRows: [order], cells: row.cells, dateMask: row.dateMask, joined: [], doubts: [] };
}

/** A child that was joined of these numbers in the case system. */
export function joined(numbers: readonly string[], order = 0): DerivedChild {
  const [first = "", ...others] = numbers;
  return {
    ...derived(first, order),
    otherNumbers: others.map((number) => {
      const { canonical } = readId(number, false);
      if (canonical === undefined) throw new Error("no number of a child");
      return canonical;
    }),
  };
}

export function derivedAll(numbers: readonly string[]): DerivedChild[] {
  return numbers.map((number, order) => derived(number, order));
}

export function request(children: readonly DerivedChild[], wish: Partial<NumbersRequest> = {}): NumbersRequest {
  return {
    children, leftOut: [], known: undefined, context: contextFor("orders"), standing: [], replaced: [], style: "random", prefix: "",
    randomInt: seeded(7), ...wish,
  };
}

/** @throws where there are no numbers. */
export function numbered(children: readonly DerivedChild[], wish: Partial<NumbersRequest> = {}): Numbered {
  const numbers = newNumbers(request(children, wish));
  if (numbers.kind === "problem") throw new Error(numbers.sentence);
  return numbers;
}
