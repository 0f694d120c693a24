import { byCodeUnits } from "../../returns/code-units";
import { plainIdHash, plainIdKey } from "../../validation/id-keys";
import type { PossibleDouble } from "../derived-list";
import type { ExtractContext, ExtractPlan } from "../plan";
import type { SourceTable } from "../table";
import { haveCommon, type Traits, traitsReader, whyAlike, whyApart } from "./likeness";
import type { NumberedRows } from "./source-rows";
import { Union } from "./union";

/** No day has so many births in one area: it stands for one that is not known. */
export const MOST_OF_ONE_DAY = 100;

export interface Doubles {
  /** Numbers that are one child, in the order in which the export first names one of them. */
  readonly children: readonly (readonly NumberedRows[])[];
  /** Those that nobody has judged and that are apart come first, then by the order in which the export names them. */
  readonly possible: readonly PossibleDouble[];
  /** So many children share a date of birth that they were not compared by it. */
  readonly hasStandInBirths: boolean;
}

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly why: string;
  /** Where nobody has chosen. */
  readonly isOne: boolean;
}

/**
 * Finds numbers that may be one child, and draws together those that are: by what was chosen for the pair, or else where a
 * number that one person alone has says so, or where two numbers differ in punctuation and leading zeros only; neither
 * where the date of birth or the name says otherwise.
 * @param chosen by the key of the pair.
 */
export function findDoubles(groups: readonly NumberedRows[], table: SourceTable, plan: ExtractPlan, context: ExtractContext, chosen: ReadonlyMap<string, boolean>): Doubles {
  const read = traitsReader(table, plan, context);
  const traits = groups.map(read);
  const pairs = new Map<number, Pair>();
  const add = (first: number, second: number, why: string, isOne: boolean): void => {
    const place = first * groups.length + second;
    if (!pairs.has(place)) pairs.set(place, { first, second, why, isOne });
  };
  // The surest reason first: of several for one pair it is the one that is given.
  addSameNumbers(traits, add);
  addPlainNumbers(groups, traits, add);
  const hasStandInBirths = addSameBirths(traits, add);

  const union = new Union(groups.length);
  // Those that are for the user to judge come first.
  const found = [...pairs.values()].sort((a, b) => Number(a.isOne) - Number(b.isOne) || a.first - b.first || a.second - b.second);
  const keyed = found.map((pair) => ({ ...pair, key: keyOf(groups[pair.first], groups[pair.second]) }));
  for (const { first, second, key, isOne } of keyed) if (chosen.get(key) ?? isOne) union.join(first, second);
  const children = new Map<number, NumberedRows[]>();
  groups.forEach((group, place) => {
    const root = union.find(place);
    const known = children.get(root);
    if (known === undefined) children.set(root, [group]);
    else known.push(group);
  });
  const possible = keyed.flatMap(({ first, second, key, why }) => {
    const [a, b] = [groups[first], groups[second]];
    return a === undefined || b === undefined ? [] : [{ key, first: shown(a), second: shown(b), why, isOne: union.find(first) === union.find(second) }];
  });
  return { children: [...children.values()], possible, hasStandInBirths };
}

type AddPair = (first: number, second: number, why: string, isOne: boolean) => void;

function shown({ number, rows }: NumberedRows): PossibleDouble["first"] {
  return { number, sourceRows: rows.map(({ row }) => row) };
}

/** The two numbers, the same whichever the export names first. Canonical numbers have no line breaks. */
function keyOf(a: NumberedRows | undefined, b: NumberedRows | undefined): string {
  return [a?.canonical ?? "", b?.canonical ?? ""].sort(byCodeUnits).join("\n");
}

/** A CHI number and its like that two have: each with the first who has it, so that many do not make pairs without end. */
function addSameNumbers(traits: readonly Traits[], add: AddPair): void {
  const firsts = new Map<string, number>();
  traits.forEach(({ numbers }, place) => {
    for (const { name, own } of numbers) {
      for (const number of own) {
        const key = `${name}\n${number}`;
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, place);
        else if (first !== place) addUnlessApart(first, place, `Same ${name}`);
      }
    }
  });

  function addUnlessApart(first: number, second: number, why: string): void {
    const [a, b] = [traits[first], traits[second]];
    if (a === undefined || b === undefined) return;
    const apart = whyApart(a, b);
    add(first, second, apart === undefined ? `${why}.` : `${why}, but ${apart}.`, apart === undefined);
  }
}

/** Numbers that are the same but for punctuation and leading zeros; of another date of birth they are two children's. */
function addPlainNumbers(groups: readonly NumberedRows[], traits: readonly Traits[], add: AddPair): void {
  // A key is made only where two numbers share a hash: most share none.
  const byHash = new Map<number, number[]>();
  groups.forEach(({ canonical }, place) => {
    const hash = plainIdHash(canonical);
    const known = byHash.get(hash);
    if (known === undefined) byHash.set(hash, [place]);
    else known.push(place);
  });
  for (const places of byHash.values()) {
    if (places.length < 2) continue;
    const firsts = new Map<string, number>();
    for (const place of places) {
      const canonical = groups[place]?.canonical;
      if (canonical === undefined) continue;
      const key = plainIdKey(canonical);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, place);
      else addUnlessApart(first, place);
    }
  }

  function addUnlessApart(first: number, second: number): void {
    const [a, b] = [traits[first], traits[second]];
    if (a === undefined || b === undefined) return;
    const why = "Same number but for punctuation or leading zeros";
    const apart = whyApart(a, b);
    if (apart === "another date of birth") return;
    if (apart !== undefined) add(first, second, `${why}, but ${apart}.`, false);
    else if (haveCommon(a.births, b.births)) add(first, second, `${why}, and the same date of birth.`, true);
    else add(first, second, `${why}, and no date of birth to compare.`, false);
  }
}

/** @returns whether a date of birth was left aside because too many share it. */
function addSameBirths(traits: readonly Traits[], add: AddPair): boolean {
  const byBirth = new Map<number, number[]>();
  traits.forEach(({ births }, place) => {
    for (const birth of births) {
      const known = byBirth.get(birth);
      if (known === undefined) byBirth.set(birth, [place]);
      else known.push(place);
    }
  });
  let hasStandIns = false;
  for (const places of byBirth.values()) {
    if (places.length > MOST_OF_ONE_DAY) {
      hasStandIns = true;
      continue;
    }
    if (places.length < 2) continue;
    const sharing = places.flatMap((place) => {
      const own = traits[place];
      return own === undefined ? [] : [{ place, own }];
    });
    sharing.forEach((first, at) => {
      for (let next = at + 1; next < sharing.length; next++) {
        const second = sharing[next];
        const why = second === undefined ? undefined : whyAlike(first.own, second.own);
        if (second !== undefined && why !== undefined) add(first.place, second.place, why, false);
      }
    });
  }
  return hasStandIns;
}
