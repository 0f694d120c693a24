import { hushUncaught } from "../../src/taskpane/uncaught";

const TEXT = "Cannot read properties of undefined (reading '0101011237')";

/** The codes that were noted, and whether the browser was kept from writing the event out. */
function told(event: Event): { readonly codes: string[]; readonly isHushed: boolean } {
  const page = new EventTarget();
  const codes: string[] = [];
  hushUncaught(page, (code) => { codes.push(code); });
  return { isHushed: !page.dispatchEvent(event), codes };
}

test("of an error that nothing caught its kind alone is noted", () => {
  const event = new ErrorEvent("error", { cancelable: true, message: `Uncaught TypeError: ${TEXT}`, error: new TypeError(TEXT) });
  expect(told(event)).toEqual({ codes: ["UncaughtTypeError"], isHushed: true });
});

test("of a promise that nothing caught too, whatever it was refused with", () => {
  const refused = (reason: unknown): Event => Object.assign(new Event("unhandledrejection", { cancelable: true }), { reason });
  expect(told(refused(new RangeError(TEXT)))).toEqual({ codes: ["UncaughtRangeError"], isHushed: true });
  expect(told(refused(TEXT))).toEqual({ codes: ["Uncaught"], isHushed: true });
});

test("news of the browser's own stays", () => {
  const event = new ErrorEvent("error", { cancelable: true, message: "ResizeObserver loop completed with undelivered notifications." });
  expect(told(event)).toEqual({ codes: [], isHushed: false });
});
