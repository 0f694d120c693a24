import { orderFacts, haveContinuations } from "../../../src/extract/scope/current-order";
import type { Episode } from "../../../src/extract/scope/episode";
import { toIsoDate } from "../../../src/returns/calendar-date";
import { AGREED, day } from "../children/source";

const window = { first: day("2024-08-12"), last: AGREED };

/** "2025-05-04 2025-06-01": start and end; "?" for one that cannot be read, "-" for none. */
function order(text: string): Episode {
  const [start = "?", end = "-"] = text.split(" ");
  return { start: start === "?" ? undefined : day(start), end: end === "-" ? "open" : end === "?" ? "unknown" : day(end), entry: undefined };
}

/** Orders, whether touching ones are one, start of the current order, reinstated. */
type Case = readonly [string, readonly string[], boolean, string | undefined, "yes" | "no" | "unknown"];

const cases: readonly Case[] = [
  ["one that goes on", ["2020-01-01 -"], true, "2020-01-01", "no"],
  ["one that ended", ["2020-01-01 2025-01-01"], true, "2020-01-01", "no"],
  ["one that ends on the agreed date, another that ended before", ["2020-01-01 2025-01-01", "2025-03-01 2026-08-12"], true, "2025-03-01", "yes"],
  ["reviews that follow on count as one", ["2020-01-01 2025-01-01", "2025-01-01 2026-01-01", "2026-01-02 -"], true, "2020-01-01", "no"],
  ["the same reviews, each an order by itself", ["2020-01-01 2025-01-01", "2025-01-01 2026-01-01", "2026-01-02 -"], false, "2026-01-02", "yes"],
  ["a day between parts them", ["2020-01-01 2025-01-01", "2025-01-03 -"], true, "2025-01-03", "yes"],
  ["a row that was never closed runs on beside the next", ["2020-01-01 -", "2025-01-03 -"], true, "2020-01-01", "no"],
  ["the same, each by itself: the one that began last", ["2020-01-01 -", "2025-01-03 -"], false, "2025-01-03", "no"],
  ["one inside another", ["2020-01-01 2026-01-01", "2025-01-03 2025-02-01", "2026-03-01 -"], true, "2026-03-01", "yes"],
  ["the earlier ended before the window", ["2020-01-01 2024-08-11", "2025-01-03 -"], true, "2025-01-03", "no"],
  ["the earlier ended on the first day of the window", ["2020-01-01 2024-08-12", "2025-01-03 -"], true, "2025-01-03", "yes"],
  ["the later began on the agreed date", ["2020-01-01 2025-01-01", "2026-08-12 -"], true, "2026-08-12", "yes"],
  ["the later begins after the agreed date", ["2020-01-01 2025-01-01", "2026-08-13 -"], true, "2020-01-01", "no"],
  ["none runs: the last that ended", ["2025-01-01 2025-03-01", "2025-05-01 2025-09-01", "2023-01-01 2024-12-01"], true, "2025-05-01", "yes"],
  ["nothing can be read", ["? -"], true, undefined, "unknown"],
  ["no start, ended after another", ["? 2026-01-01", "2025-01-01 2025-03-01"], true, undefined, "unknown"],
  ["no start and ended long ago says nothing", ["? 2020-01-01", "2025-01-01 -"], true, "2025-01-01", "no"],
  ["an end that cannot be read, another that runs", ["2023-01-01 ?", "2025-01-01 -"], true, "2025-01-01", "unknown"],
  ["an end that cannot be read, another that began and ended later", ["2023-01-01 ?", "2025-01-01 2025-05-01"], true, "2025-01-01", "unknown"],
  ["a single one with an end that cannot be read", ["2023-01-01 ?"], true, "2023-01-01", "no"],
];

test.each(cases)("%s", (_, orders, joins, start, reinstated) => {
  for (const own of [orders, [...orders].reverse()]) {
    const facts = orderFacts(own.map(order), window, joins);
    expect({
      start: facts.start === undefined ? undefined : toIsoDate(facts.start),
      reinstated: typeof facts.reinstated === "string" ? facts.reinstated : "yes",
    }).toEqual({ start, reinstated });
  }
});

test("orders touch where one begins before the other has ended, on that day or on the next", () => {
  const touch = (...orders: string[]): boolean => haveContinuations(orders.map(order), window);
  expect(touch("2020-01-01 2025-01-01", "2025-01-02 -")).toBe(true);
  expect(touch("2020-01-01 2025-01-01", "2024-12-02 -")).toBe(true);
  expect(touch("2020-01-01 2025-01-01", "2025-01-03 -")).toBe(false);
  expect(touch("2020-01-01 -", "2026-08-13 -")).toBe(false);
  expect(touch("2020-01-01 ?", "2021-01-01 -")).toBe(false);
});
