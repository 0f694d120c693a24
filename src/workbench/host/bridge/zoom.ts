import { isMarked, type PageSetup } from "../model/page-setup";
import { without } from "../model/without";
import { asNumber, asRecord } from "./args";
import { invalidArgument } from "./errors";

/** Pages are scaled, or fitted to so many pages across and down; null is as many as it takes. */
interface Zoom {
  readonly scale: number | null;
  readonly horizontalFitToPages: number | null;
  readonly verticalFitToPages: number | null;
}

const mostPages = 32_767;
const leastScale = 10;
const mostScale = 400;

export function readZoom({ fitting, setup }: PageSetup): Zoom {
  if (!isMarked(fitting, "fitToPage")) {
    return { scale: Number(setup["scale"] ?? "100"), horizontalFitToPages: null, verticalFitToPages: null };
  }
  const pages = (name: string): number | null => {
    const count = Number(setup[name] ?? "1");
    return count === 0 ? null : count;
  };
  return { scale: null, horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") };
}

/** @param given of a zoom; what is left out or null is as many pages as it takes. @throws InvalidArgument */
export function zoomedSetup(page: PageSetup, given: unknown): PageSetup {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = asRecord(given);
  const others = without(page.setup, "scale", "fitToWidth", "fitToHeight");
  if (isGiven(scale)) {
    if (isGiven(across) || isGiven(down)) throw invalidArgument();
    const setup = { ...others, scale: String(whole(scale, leastScale, mostScale)) };
    return { ...page, fitting: without(page.fitting, "fitToPage"), setup };
  }
  if (!isGiven(across) && !isGiven(down)) throw invalidArgument();
  const pages = (count: unknown): string => (isGiven(count) ? String(whole(count, 0, mostPages)) : "0");
  return { ...page, fitting: { ...page.fitting, fitToPage: "1" }, setup: { ...others, fitToWidth: pages(across), fitToHeight: pages(down) } };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function whole(value: unknown, least: number, most: number): number {
  const number = asNumber(value);
  if (!Number.isInteger(number) || number < least || number > most) throw invalidArgument();
  return number;
}
