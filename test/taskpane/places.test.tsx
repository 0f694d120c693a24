import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { loadedLater } from "../../src/taskpane/components/loadedLater";
import { PaneBoundary } from "../../src/taskpane/components/PaneBoundary";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openPane, openScreen } from "./pane";

const current = () => screen.getAllByRole("button", { current: "page" }).map((button) => button.textContent);

describe("the parts of the pane", () => {
  it("are asked for in the header, and the open one is marked", async () => {
    const { user, asked } = openPane(galleryStates.checking);
    expect(current()).toEqual(["Findings"]);
    await user.click(screen.getByRole("button", { name: "Ready to send" }));
    await user.click(screen.getByRole("button", { name: "Tools" }));
    await user.click(screen.getByRole("button", { name: "Findings" }));
    expect(asked).toEqual([["goTo", "send"], ["goTo", "tools"], ["goTo", "findings"]]);
  });

  it("lead to the sample only where there is one", async () => {
    const pane = openPane(galleryStates.checking);
    expect(screen.queryByRole("button", { name: "Sample" })).toBeNull();
    act(() => { pane.change({ ...galleryStates.checking, places: ["findings", "send", "tools", "sample"] }); });
    await pane.user.click(screen.getByRole("button", { name: "Sample" }));
    expect(pane.asked).toEqual([["goTo", "sample"]]);
  });

  it("keep what was typed under the help", async () => {
    const pane = await openScreen(galleryStates.confirm);
    const reason = () => screen.getByRole("textbox", { name: /Why it is right/ });
    await pane.user.type(reason(), "Under 18");
    pane.change({ ...galleryStates.confirm, screen: galleryStates.help.screen });
    await screen.findByRole("heading", { name: "Help" });
    expect(current()).toEqual(["Findings"]);
    pane.change(galleryStates.confirm);
    expect(reason()).toHaveProperty("value", "Under 18");
  });

  it("have the help beside them, which opens and closes", async () => {
    const pane = await openScreen(galleryStates.checking);
    const help = () => screen.getByRole("button", { name: "Help" });
    expect(help().getAttribute("aria-pressed")).toBe("false");
    await pane.user.click(help());
    pane.change(galleryStates.help);
    expect(help().getAttribute("aria-pressed")).toBe("true");
    expect(current()).toEqual(["Findings"]);
    await pane.user.click(help());
    expect(pane.asked).toEqual([["openHelp"], ["closeHelp"]]);
  });

  it("keep their mark while a step of theirs is open", async () => {
    const pane = await openScreen(galleryStates.send);
    expect(current()).toEqual(["Ready to send"]);
    act(() => { pane.change(galleryStates.confirm); });
    expect(await screen.findByRole("heading", { name: "Confirm that this is right" })).toBeTruthy();
    expect(current()).toEqual(["Ready to send"]);
    act(() => { pane.change(galleryStates.partnership); });
    expect(await screen.findByRole("heading", { name: "Partnership settings" })).toBeTruthy();
    expect(current()).toEqual(["Tools"]);
  });
});

describe("the sheet of the list", () => {
  it("is named where it is not called as the return has it", () => {
    const pane = openPane(galleryStates.checking);
    expect(screen.queryByText(/^Sheet:/)).toBeNull();
    pane.change({ ...galleryStates.checking, sheetName: "Sample of Records (2)" });
    expect(screen.getByText("Sheet: Sample of Records (2)")).toBeTruthy();
  });
});

describe("the way back from a confirmation", () => {
  const heading = (name: string) => screen.findByRole("heading", { name });

  it("leads to the finds of the sweep, where it was opened", async () => {
    const pane = await openScreen(galleryStates.sendSwept);
    act(() => { pane.change(galleryStates.confirm); });
    await heading("Confirm that this is right");
    act(() => { pane.change(galleryStates.sendSwept); });
    expect(await heading("The whole workbook")).toBe(document.activeElement);
  });

  it("leads to the top of a screen that somebody goes to from there", async () => {
    const pane = await openScreen(galleryStates.tools);
    act(() => { pane.change(galleryStates.confirm); });
    await heading("Confirm that this is right");
    act(() => { pane.change(galleryStates.sendSwept); });
    expect(await heading("Ready to send")).toBe(document.activeElement);
  });
});

describe("a part that does not load", () => {
  it("says so, and is asked for again", async () => {
    let isOffline = true;
    let loads = 0;
    const Part = loadedLater(() => {
      loads += 1;
      return isOffline ? Promise.reject(new Error("ChunkLoadError")) : Promise.resolve(() => <p>In order</p>);
    });
    render(
      <PaneBoundary isPart>
        <Part />
      </PaneBoundary>,
      { onCaughtError: () => undefined },
    );
    const user = userEvent.setup();
    expect(await screen.findByRole("heading", { level: 2, name: "This part of the pane did not load" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
    expect(loads).toBe(2);
    isOffline = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("In order")).toBeTruthy();
  });
});
