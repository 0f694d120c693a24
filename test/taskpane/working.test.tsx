import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import { Working } from "../../src/taskpane/components/Working";

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

function inPane(part: React.ReactNode) {
  return <FluentProvider theme={webLightTheme}>{part}</FluentProvider>;
}

const wait = (milliseconds: number) => { act(() => { jest.advanceTimersByTime(milliseconds); }); };

describe("work under way", () => {
  it("shows its words, how far it is and a way to give it up", () => {
    const given: string[] = [];
    render(inPane(<Working words="Reading earlier.xlsx" share={0.4} onCancel={() => { given.push("up"); }} />));
    const bar = screen.getByRole("progressbar", { name: "Reading earlier.xlsx" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["40", "100"]);
    expect(screen.getByRole("status").textContent).toBe("Reading earlier.xlsx");
    screen.getByRole("button", { name: "Cancel" }).click();
    expect(given).toEqual(["up"]);
  });

  it("has no figure and no button where there is none", () => {
    render(inPane(<Working words="Opening" />));
    expect(screen.getByRole("progressbar").hasAttribute("aria-valuenow")).toBe(false);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("that is over at once never shows; its region stands ready and says it when it goes on", () => {
    const { rerender } = render(inPane(<Working words="Opening" mayBeQuick />));
    const region = screen.getByRole("status");
    wait(299);
    expect([region.textContent, screen.queryByRole("progressbar")]).toEqual(["", null]);
    rerender(inPane(<Working words={undefined} mayBeQuick />));
    wait(1000);
    expect(region.textContent).toBe("");
    rerender(inPane(<Working words="Opening" mayBeQuick />));
    wait(299);
    expect(region.textContent).toBe("");
    wait(1);
    expect([region.textContent, screen.queryByRole("progressbar") === null]).toEqual(["Opening", false]);
    expect(screen.getByRole("status")).toBe(region);
  });

  it("leaves the keyboard's place where it was when it ends under the finger", () => {
    const { rerender } = render(inPane(<Working words="Reading" onCancel={() => undefined} />));
    screen.getByRole("button", { name: "Cancel" }).focus();
    rerender(inPane(<Working words={undefined} onCancel={() => undefined} />));
    expect(document.activeElement?.contains(screen.getByRole("status"))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });
});
