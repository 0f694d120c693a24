import fc from "fast-check";
import { byCodeUnits } from "../../src/returns/code-units";
import { ticketOf, ticketOrder } from "../../src/sampling/seed/tickets";
import { finish } from "../../src/sampling/steps";
import vectors from "../vectors/rivest-tickets.json";
import { at } from "./reference/at";
import { referenceTicket } from "./reference/draw";
import { idOf } from "./reference/frames";
import { seededRandom, shuffled } from "./reference/random";

const SEED = 20261122;

describe("published tickets", () => {
  it.each(vectors.tickets)("seed $seed, ID $id", ({ seed, id, begins, whole }) => {
    const ticket = ticketOf(seed, idOf(id));
    expect(whole ? ticket : ticket.slice(0, begins.length)).toBe(begins);
  });

  it("their order", () => {
    const { seed, ids } = vectors.order;
    const listed = shuffled(ids, seededRandom(SEED)).map(idOf);
    expect(finish(ticketOrder(seed, listed)).map((place) => listed[place])).toEqual(ids);
  });
});

describe("tickets", () => {
  const text = fc.string({ minLength: 1, maxLength: 100 });

  it("are what BigInt and another library's SHA-256 make of seed and ID, letters beyond ASCII too", () => {
    fc.assert(
      fc.property(text, fc.string({ unit: "binary", minLength: 1 }).filter((id) => id.trim() !== "" && !id.includes("#")), (seed, id) => {
        const canonical = idOf(`A${id}`);
        expect(ticketOf(seed, canonical)).toBe(referenceTicket(seed, canonical));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("have 64 digits or more, and zeros that the number had at its end come first", () => {
    const tickets = Array.from({ length: 400 }, (_, k) => ticketOf("zeros", idOf(`R-${k}`)));
    expect(tickets.every((ticket) => /^0\.\d{64,78}$/.test(ticket))).toBe(true);
    // One in ten: none among 400 would have a chance below 1e-18.
    expect(tickets.some((ticket) => ticket.startsWith("0.0"))).toBe(true);
  });

  it("put records in the order of the tickets' text, wherever they stand in the list", () => {
    const ids = Array.from({ length: 2000 }, (_, k) => idOf(`R-${k}`));
    const inOrder = [...ids].sort((a, b) => byCodeUnits(referenceTicket("order/main", a), referenceTicket("order/main", b)));
    for (const listed of [ids, shuffled(ids, seededRandom(SEED))]) {
      expect(finish(ticketOrder("order/main", listed)).map((place) => at(listed, place))).toEqual(inOrder);
    }
  });

  it("of nobody and of one", () => {
    expect(finish(ticketOrder("1/main", []))).toEqual([]);
    expect(finish(ticketOrder("1/main", [idOf("A-1")]))).toEqual([0]);
  });
});
