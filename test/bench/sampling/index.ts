import type { Target } from "../measure";
import { benchInclusion } from "./inclusion";
import { benchQuality } from "./quality";
import { benchDrawSpeed } from "./speed";

/** The sampler: speed, balance and equal chances, beside other ways of drawing. */
export function benchSampling(): Target[] {
  return [...benchDrawSpeed(), ...benchQuality(), ...benchInclusion()];
}
