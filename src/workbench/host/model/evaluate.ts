import type { GridRange, HostValue } from "../contract";
import { parseLocal, splitSheet } from "./address";
import { errorTexts } from "./cell";

/**
 * A small calculator for formulas typed while the workbook is open: references, + - * / & and comparisons, SUM, COUNT,
 * COUNTA, COUNTBLANK, COUNTIF, IF, N, TODAY. What it does not know it refuses by name; formulas in the file keep the result
 * that Excel stored until something they refer to changes.
 */
export class UnknownFormula extends Error {
  override readonly name = "UnknownFormula";
  constructor(readonly part: string) {
    super(`The local host does not calculate ${part}.`);
  }
}

/** What formulas see of the workbook. */
export interface FormulaScope {
  /** Serial number of today. */
  readonly today: number;
  value(sheet: string | undefined, row: number, column: number): HostValue;
  /** Cells of a range that hold something. */
  filled(sheet: string | undefined, range: GridRange): Iterable<HostValue>;
  /** The reference behind a defined name, such as Sheet1!$A$1; undefined where there is no such name. */
  reference(name: string): string | undefined;
}

interface RangeOperand {
  readonly sheet?: string;
  readonly range: GridRange;
}
type Operand = HostValue | RangeOperand;

const tokenPattern =
  /\s*(?:("(?:[^"]|"")*")|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\d:A-Za-z$]))|(#[A-Z/0!?]+)|((?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?\$?[\p{L}\d_.\\]+(?:\$?\d+)?(?::\$?[A-Za-z]*\$?\d*)?)|(<>|<=|>=|[-+*/^&=<>(),%]))/uy;

function tokens(formula: string): string[] {
  const found: string[] = [];
  tokenPattern.lastIndex = 0;
  const text = formula.slice(1).trim();
  while (tokenPattern.lastIndex < text.length) {
    const match = tokenPattern.exec(text);
    if (match === null) throw new UnknownFormula(formula);
    found.push(match[0].trim());
  }
  return found;
}

const isRange = (operand: Operand): operand is RangeOperand => typeof operand === "object";

class FailedFormula extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

/** The result of a formula; an error such as #DIV/0! is its text. @throws UnknownFormula */
export function evaluate(formula: string, scope: FormulaScope): HostValue {
  try {
    const parser = new Parser(tokens(formula), scope);
    const value = parser.scalar(parser.comparison());
    parser.end(formula);
    return value === "" ? 0 : value;
  } catch (cause) {
    if (cause instanceof FailedFormula) return cause.error;
    throw cause;
  }
}

class Parser {
  private at = 0;
  constructor(private readonly list: readonly string[], private readonly scope: FormulaScope) {}

  end(formula: string): void {
    if (this.at < this.list.length) throw new UnknownFormula(formula);
  }

  private accept(...wanted: string[]): string | undefined {
    const token = this.list[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at += 1;
    return token;
  }

  private expect(wanted: string): void {
    if (this.accept(wanted) === undefined) throw new UnknownFormula(this.list.join(""));
  }

  scalar(operand: Operand): HostValue {
    if (!isRange(operand)) return operand;
    const { sheet, range } = operand;
    if (range.rowCount * range.columnCount !== 1) throw new FailedFormula("#VALUE!");
    const value = this.scope.value(sheet, range.row, range.column);
    if (errorTexts.has(value)) throw new FailedFormula(String(value));
    return value;
  }

  private number(operand: Operand): number {
    const value = this.scalar(operand);
    if (value === "") return 0;
    const number = Number(value);
    if (Number.isNaN(number)) throw new FailedFormula("#VALUE!");
    return number;
  }

  comparison(): Operand {
    const left = this.joined();
    const operator = this.accept("=", "<>", "<", ">", "<=", ">=");
    if (operator === undefined) return left;
    const order = compare(this.scalar(left), this.scalar(this.joined()));
    if (operator === "=") return order === 0;
    if (operator === "<>") return order !== 0;
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  }

  private joined(): Operand {
    let left = this.sum();
    while (this.accept("&") !== undefined) left = `${textOf(this.scalar(left))}${textOf(this.scalar(this.sum()))}`;
    return left;
  }

  private sum(): Operand {
    let left = this.product();
    for (let sign = this.accept("+", "-"); sign !== undefined; sign = this.accept("+", "-")) {
      const right = this.number(this.product());
      left = this.number(left) + (sign === "+" ? right : -right);
    }
    return left;
  }

  private product(): Operand {
    let left = this.signed();
    for (let sign = this.accept("*", "/"); sign !== undefined; sign = this.accept("*", "/")) {
      const right = this.number(this.signed());
      if (sign === "/" && right === 0) throw new FailedFormula("#DIV/0!");
      left = sign === "*" ? this.number(left) * right : this.number(left) / right;
    }
    return left;
  }

  private signed(): Operand {
    if (this.accept("-") !== undefined) return -this.number(this.signed());
    if (this.accept("+") !== undefined) return this.signed();
    let value = this.atom();
    while (this.accept("%") !== undefined) value = this.number(value) / 100;
    return value;
  }

  private atom(): Operand {
    if (this.accept("(") !== undefined) {
      const value = this.comparison();
      this.expect(")");
      return value;
    }
    const token = this.list[this.at] ?? "";
    this.at += 1;
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^[\d.]/.test(token) && !token.includes(":")) return Number(token);
    if (token.startsWith("#")) throw new FailedFormula(token);
    if (this.accept("(") !== undefined) return this.call(token.toUpperCase());
    if (/^(TRUE|FALSE)$/i.test(token)) return token.toUpperCase() === "TRUE";
    return this.rangeOf(token) ?? this.rangeOf(this.scope.reference(token) ?? "") ?? this.unknown(token);
  }

  private unknown(token: string): never {
    throw new UnknownFormula(token);
  }

  private rangeOf(text: string): RangeOperand | undefined {
    const { sheet, local } = splitSheet(text);
    const range = parseLocal(local);
    return range === undefined ? undefined : { range, ...(sheet === undefined ? {} : { sheet }) };
  }

  private call(name: string): HostValue {
    const given: Operand[] = [];
    if (this.accept(")") === undefined) {
      do given.push(this.comparison()); while (this.accept(",") !== undefined);
      this.expect(")");
    }
    const values = (): HostValue[] => given.flatMap((operand) =>
      isRange(operand) ? [...this.scope.filled(operand.sheet, operand.range)] : [operand]);
    switch (name) {
      case "TODAY": return this.scope.today;
      case "SUM": return values().reduce<number>((total, value) => {
        if (errorTexts.has(value)) throw new FailedFormula(String(value));
        return typeof value === "number" ? total + value : total;
      }, 0);
      case "COUNT": return values().filter((value) => typeof value === "number").length;
      case "COUNTA": return values().length;
      case "COUNTBLANK": return given.filter(isRange).reduce((total, operand) =>
        total + operand.range.rowCount * operand.range.columnCount -
        [...this.scope.filled(operand.sheet, operand.range)].filter((value) => value !== "").length, 0);
      case "N": {
        const value = this.scalar(given[0] ?? 0);
        return typeof value === "string" ? 0 : Number(value);
      }
      case "COUNTIF": return this.countIf(given[0], given[1]);
      case "IF": return this.scalar((this.isTrue(given[0] ?? false) ? given[1] : given[2]) ?? false);
      default: throw new UnknownFormula(name);
    }
  }

  private isTrue(operand: Operand): boolean {
    const value = this.scalar(operand);
    if (typeof value === "string" && value !== "") throw new FailedFormula("#VALUE!");
    return value !== "" && value !== false && value !== 0;
  }

  private countIf(where: Operand | undefined, what: Operand | undefined): number {
    if (where === undefined || what === undefined || !isRange(where)) throw new UnknownFormula("COUNTIF");
    const criterion = this.scalar(what);
    const [, operator = "=", text = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(String(criterion)) ?? [];
    if (/[*?]/.test(text)) throw new UnknownFormula("COUNTIF with * or ?");
    const wanted: HostValue = text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
    return [...this.scope.filled(where.sheet, where.range)].filter((value) => {
      const order = compare(value, wanted);
      if (operator === "=") return order === 0;
      if (operator === "<>") return order !== 0;
      if (typeof value !== typeof wanted) return false;
      return operator.startsWith("<") ? order < 0 || (operator === "<=" && order === 0) : order > 0 || (operator === ">=" && order === 0);
    }).length;
  }
}

function textOf(value: HostValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

const ranks = { number: 0, string: 1, boolean: 2 } as const;

/** Excel's order: numbers before text before TRUE and FALSE; text without regard to case. */
export function compare(a: HostValue, b: HostValue): number {
  const rank = (value: HostValue): number => ranks[typeof value as keyof typeof ranks];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en-GB", { sensitivity: "accent" });
  return Number(a) - Number(b);
}
