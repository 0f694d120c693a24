import { invalidArgument } from "./errors";
import type { HostObject } from "./host-object";

/** The arguments of a call. Missing or wrong ones are Excel's InvalidArgument. */
export class Args {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: ReadonlyMap<number, HostObject | null> = new Map(),
  ) {}

  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.values[index] === undefined || this.values[index] === null ? undefined : this.text(index);
  }

  /** A whole number. */
  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.values[index] === undefined || this.values[index] === null ? undefined : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.values[index] ?? false;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.values[index]);
  }

  optionalRecord(index: number): Readonly<Record<string, unknown>> {
    return this.values[index] === undefined || this.values[index] === null ? {} : this.record(index);
  }

  /** An object of the API that was given; undefined where the argument is plain. */
  object(index: number): HostObject | undefined {
    return this.objects.get(index) ?? undefined;
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}
