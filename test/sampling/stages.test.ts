import { stageSeed, STAGES } from "../../src/sampling/seed/stages";

it("each stage has a seed of its own: the seed, a stroke, the stage's name", () => {
  expect(STAGES.map((stage) => stageSeed("01382438112797316654", stage))).toEqual([
    "01382438112797316654/main",
    "01382438112797316654/reserve",
    "01382438112797316654/follow-up",
  ]);
});
