import fc from "fast-check";
import { type ChiReading, readChi } from "../../src/identifiers/chi";
import { holdsModulus11 } from "../../src/identifiers/ten-digits";
import { dateFromParts } from "../../src/returns/calendar-date";
import { pseudoRandom } from "../bench/synthetic-list";
import vectors from "../vectors/chi.json";

const HOLDS = [...vectors.modulus11Holds, ...vectors.onlyLuhnHolds];

/** Luhn by table, apart from the code under test: what a doubled digit adds. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
function luhnHolds(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, place) => total + (place % 2 === 0 ? (DOUBLED[Number(digit)] ?? 0) : Number(digit)), 0);
  return sum % 10 === 0;
}

describe("published numbers", () => {
  it.each(vectors.modulus11Holds)("%s holds by modulus 11", (number) => {
    expect(holdsModulus11(number)).toBe(true);
    expect(readChi(number)).toBe("chi");
  });

  it.each(vectors.onlyLuhnHolds)("%s holds by modulus 10 alone", (number) => {
    expect(holdsModulus11(number)).toBe(false);
    expect(luhnHolds(number)).toBe(true);
    expect(readChi(number)).toBe("chi");
  });

  it.each(vectors.bothChecksHold)("%s holds both ways", (number) => {
    expect([holdsModulus11(number), luhnHolds(number)]).toEqual([true, true]);
  });

  it.each(vectors.fails)("$number: $because", ({ number, reading }) => {
    expect(readChi(number) ?? null).toBe(reading);
    expect(readChi(Number(number)) ?? null).toBe(reading);
  });
});

describe("how they come into cells", () => {
  it.each(HOLDS)("%s in every disguise", (number) => {
    const spaced = `${number.slice(0, 6)} ${number.slice(6)}`;
    const fullWidth = Array.from(number).map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    const disguises: (string | number)[] = [
      number, Number(number), ` ${number}\n`, spaced, spaced.replace(" ", "-"), spaced.replace(" ", " - "),
      spaced.replace(" ", "/"), spaced.replace(" ", "\u00A0"), spaced.replace(" ", "\u2013"), spaced.replace(" ", "\t"),
      Array.from(number).join(" "), `${number.slice(0, 2)}/${number.slice(2, 4)}/${number.slice(4, 6)} ${number.slice(6)}`,
      `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`, fullWidth, `CHI: ${number}`, `(${number})`, `X${number}Y`,
      `${number.slice(0, 6)}\u200B${number.slice(6)}`, `\u202D${number}\u202C`, `${number.slice(0, 6)}\u00AD${number.slice(6)}`,
      spaced.replace(" ", ":"), spaced.replace(" ", ", "), spaced.replace(" ", "|"), `(${spaced.replace(" ", ")")}`, `${spaced.replace(" ", " (")})`,
      `123456 ${spaced}`, `${spaced} 99`, `ref 12-${number}`,
    ];
    for (const disguise of disguises) expect([disguise, readChi(disguise)]).toEqual([disguise, "chi"]);
  });

  it.each(HOLDS.filter((number) => number.startsWith("0")))("%s without its zero, as Excel leaves it", (number) => {
    expect(readChi(Number(number))).toBe("chi");
    expect(readChi(number.slice(1))).toBe("chi");
    expect(readChi(` ${number.slice(1)} `)).toBe("chi");
    expect(readChi(`${number.slice(1, 6)} ${number.slice(6)}`)).toBe("chi");
    for (const named of ["CHI", "CHI ", "chi: ", "CHI no. ", "Jack, CHI number "]) expect([named, readChi(`${named}${number.slice(1)}`)]).toEqual([named, "chi"]);
  });

  it("tells the surest reading of several", () => {
    expect(readChi("1904851232 or 1904851231")).toBe("chi");
    expect(readChi("1904851232, 3201209999")).toBe("chiLike");
  });

  it("knows 29 February of a leap year of either century", () => {
    expect(readChi("2902960000")).toBeDefined();
    expect(readChi("2902000000")).toBeDefined();
    expect(readChi("2902970000")).toBeUndefined();
  });
});

describe("what is none", () => {
  it.each<string | number | boolean>([
    "", "A-12", "A 101011237", "touchi 101011237", "CHI 10101123789", "190485123", "19048512", "190485123100", "19048512310", "x19048512319", 12, 19048512, 0, -19048512, 12.5,
    true, "DD1 4NY", "0000000000", "1300000000", "1313131313", "19.04.85", "12345678", 19048512310,
  ])("%j", (value) => {
    const nineDigitsThatOpenWithADay = value === "190485123";
    expect(readChi(value)).toBe(nineDigitsThatOpenWithADay ? readChi("0190485123") : undefined);
  });

  it("answers for any cell", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true }), fc.boolean()), (value) => {
        expect([undefined, "chi", "chiLike"]).toContain(readChi(value));
      }),
    );
  });
});

/** How many days DDMMYY can name, of the million six-digit texts. */
function daysThatSixDigitsName(): number {
  let days = 0;
  for (let year = 0; year < 100; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 31; day++) {
        if (dateFromParts(1900 + year, month, day) !== undefined || dateFromParts(2000 + year, month, day) !== undefined) days += 1;
      }
    }
  }
  return days;
}

describe("false alarms", () => {
  it("names as many random ten-digit IDs as chance has it", () => {
    const opens = daysThatSixDigitsName() / 1e6;
    // Modulus 11 names one check digit for 10 in 11 sums, Luhn always one; alike in one of ten cases.
    const modulus11 = (10 / 11) * 0.1;
    const passes = opens * (modulus11 + 0.1 - modulus11 * 0.1);
    const draws = 200_000;
    const random = pseudoRandom(19048512);
    const counts: Record<ChiReading, number> = { chi: 0, chiLike: 0 };
    for (let draw = 0; draw < draws; draw++) {
      const five = () => String(Math.floor(random() * 100_000)).padStart(5, "0");
      const digits = five() + five();
      const reading = readChi(digits);
      if (reading !== undefined) counts[reading] += 1;
    }
    const seen = { opens: (counts.chi + counts.chiLike) / draws, passes: counts.chi / draws };
    const percent = (share: number) => `${(share * 100).toFixed(3)} %`;
    process.stdout.write(
      `Random ten-digit IDs: ${percent(seen.opens)} open with a day (expected ${percent(opens)}), ${percent(seen.passes)} pass as a CHI number (expected ${percent(passes)}).\n`,
    );
    expect(opens).toBeCloseTo(0.0365, 3);
    expect(passes).toBeCloseTo(0.0067, 3);
    // Four standard errors of a share of 200,000 draws.
    const tolerance = (share: number) => 4 * Math.sqrt((share * (1 - share)) / draws);
    expect(Math.abs(seen.opens - opens)).toBeLessThan(tolerance(opens));
    expect(Math.abs(seen.passes - passes)).toBeLessThan(tolerance(passes));
  });

  it("names no ID that a partnership numbers through", () => {
    const named: (string | number)[] = [];
    for (let number = 1; number <= 20_000; number++) {
      const ids = [number, `A-${String(number).padStart(6, "0")}`, `2026/${number}`];
      named.push(...ids.filter((id) => readChi(id) !== undefined));
    }
    expect(named).toEqual([]);
  });
});
