import { askBeforeLeaving } from "../../src/taskpane/leaving";

it.each([true, false])("the browser asks before the pane is loaded anew where something would be lost: %p", (isAtStake) => {
  const page = new EventTarget();
  askBeforeLeaving(page, () => isAtStake);
  const event = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(isAtStake);
});
