import { whenUserComes } from "../../src/taskpane/user-comes";

it("tells of a click or a key in the pane, and of a page that is to be seen again, not of one that goes", () => {
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const page = Object.assign(new EventTarget(), { document });
  let came = 0;
  whenUserComes(page as unknown as Window, () => { came += 1; });
  page.dispatchEvent(new Event("focus"));
  expect(came).toBe(1);
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  expect(came).toBe(1);
  document.visibilityState = "visible";
  document.dispatchEvent(new Event("visibilitychange"));
  expect(came).toBe(2);
});
