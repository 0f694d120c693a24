import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PreferencesContext, usePreference } from "../../src/taskpane/components/usePreference";
import { loadPreferences, type Preferences } from "../../src/taskpane/preferences";

function Switch() {
  const [isOn, setIsOn] = usePreference("row-open", () => true);
  return <button aria-pressed={isOn} onClick={() => { setIsOn(!isOn); }}>Switch</button>;
}

function shown(preferences: Preferences | undefined) {
  return render(<PreferencesContext value={preferences}><Switch /></PreferencesContext>);
}

const pressed = () => screen.getByRole("button").getAttribute("aria-pressed");

beforeEach(() => { window.localStorage.clear(); });

test("a choice is kept for the next pane, apart from other partitions", async () => {
  const first = shown(await loadPreferences("tenant-1/"));
  expect(pressed()).toBe("true");
  await userEvent.click(screen.getByRole("button"));
  first.unmount();
  const second = shown(await loadPreferences("tenant-1/"));
  expect(pressed()).toBe("false");
  second.unmount();
  shown(await loadPreferences("tenant-2/"));
  expect(pressed()).toBe("true");
});

test("before they are loaded, and where something else was kept, the usual holds", async () => {
  const preferences = await loadPreferences("");
  const view = shown(undefined);
  expect(pressed()).toBe("true");
  preferences.write("row-open", "not a yes or no");
  view.rerender(<PreferencesContext value={preferences}><Switch /></PreferencesContext>);
  expect(pressed()).toBe("true");
});

test("a browser that keeps nothing does not break the pane", async () => {
  const refuse = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => { throw new Error("denied"); });
  shown(await loadPreferences(""));
  await userEvent.click(screen.getByRole("button"));
  expect(pressed()).toBe("false");
  refuse.mockRestore();
});

test("the console gets codes alone: what might be words of a workbook is not written out", async () => {
  const written: unknown[] = [];
  const spy = jest.spyOn(console, "error").mockImplementation((...told) => { written.push(...told); });
  const preferences = await loadPreferences("");
  for (const code of ["AccessDenied", "5001", "0101011237", "Ailsa Campbell", "ItemNotFound: Sheet1!A4", ""]) preferences.logCode(code);
  spy.mockRestore();
  expect(written).toEqual(["PIR add-in: AccessDenied", "PIR add-in: 5001", ...Array.from({ length: 4 }, () => "PIR add-in: NoCode")]);
});
