import { stopWaiting } from "../../../../src/excel/conversation";
import { FIRST_ROW } from "../../../excel/sheets";
import { Tampering } from "../../../excel/tampering";
import { openListThrough } from "../faults/live-pane";
import { closePanes } from "../open-pane";
import { atSample, children, type SamplePane } from "./sample-pane";

afterEach(async () => {
  stopWaiting();
  await closePanes();
});

interface Signing extends SamplePane {
  readonly tampering: Tampering;
  /** Signs, while Excel takes its time; `answer` ends that. */
  readonly signSlowly: () => Promise<void>;
  readonly answer: () => Promise<void>;
}

/** Drawn, verified, and in the view in which it is signed. */
async function verified(): Promise<Signing> {
  const tampering = new Tampering();
  const pane = await openListThrough(children(70), tampering.through);
  const opened = await atSample(pane);
  await opened.draw();
  await opened.ask({ ask: "view", view: "verify" });
  await opened.ask({ ask: "verify" });
  expect(opened.drawn().sign.canSign).toBe(true);
  return {
    ...opened,
    tampering,
    signSlowly: async () => {
      tampering.hang(tampering.requests + 1, "done");
      await pane.after(() => { pane.actions.sample({ ask: "sign", role: "second analyst" }); });
      tampering.verify();
    },
    answer: async () => {
      await pane.after(() => { tampering.answerLate(); });
      while (opened.drawn().isBusy) await pane.after(() => undefined);
    },
  };
}

test("while Excel is slow nothing else is written, and the signature comes about", async () => {
  const { pane, drawn, signSlowly, answer } = await verified();
  await signSlowly();
  expect(drawn().isBusy).toBe(true);
  for (const what of [{ ask: "release" }, { ask: "mark", isOn: true }] as const) await pane.after(() => { pane.actions.sample(what); });
  await answer();
  expect(drawn().sign).toMatchObject({ checks: [{ role: "second analyst" }], problem: undefined });
  expect(drawn()).toMatchObject({ release: { writtenOn: undefined }, result: { isMarked: false } });
});

test("a release list written before stays beside the signature", async () => {
  const { pane, ask, drawn, signSlowly, answer } = await verified();
  await ask({ ask: "release" });
  const { writtenOn } = drawn().release;
  await ask({ ask: "verify" });
  await signSlowly();
  await answer();
  expect(drawn().sign.checks).toHaveLength(1);
  expect(drawn().release.writtenOn).toBe(writtenOn);
  expect(pane.host.sheets.map(({ name }) => name)).toContain("Release list");
});

test("whoever goes elsewhere meanwhile gets there, once it is signed", async () => {
  const { pane, drawn, signSlowly, answer } = await verified();
  await signSlowly();
  await pane.after(() => { pane.actions.sample({ ask: "view", view: "release" }); });
  await answer();
  expect(drawn()).toMatchObject({ view: "release", sign: { checks: [{ role: "second analyst" }] } });
});

test("a list that has changed unheard is not signed for, and the view stays and says so", async () => {
  const { pane, drawn, tampering, answer } = await verified();
  // The answer says what stands in the list at that moment.
  tampering.before(tampering.requests + 1, () => { pane.host.person.deleteRows(pane.list().id, FIRST_ROW + 30, 1); });
  await pane.after(() => {
    pane.actions.sample({ ask: "sign", role: "second analyst" });
    pane.actions.sample({ ask: "view", view: "release" });
  });
  await answer();
  expect(drawn()).toMatchObject({
    view: "verify",
    sign: {
      checks: [],
      canSign: false,
      problem: { sentence: "Something has changed since the draw was verified, so the check was not recorded.", whatToDo: "Verify again, then sign." },
    },
  });
});
