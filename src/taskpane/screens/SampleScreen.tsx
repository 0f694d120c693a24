import { DrawnSample } from "../components/sample/drawn/DrawnSample";
import { PrepareSample } from "../components/sample/prepare/PrepareSample";
import { SampleDeleted } from "../components/sample/drawn/SampleDeleted";
import { SampleFailed } from "../components/sample/drawn/SampleFailed";
import { SampleLooking } from "../components/sample/drawn/SampleLooking";
import type { SampleState } from "../store/sample-screens";
import type { PaneActions } from "../store/snapshot";

/** The sample: from the list to the draw, and all that follows from it. */
export function SampleScreen({ sample, actions }: { readonly sample: SampleState; readonly actions: PaneActions }) {
  switch (sample.phase) {
    case "looking":
      return <SampleLooking />;
    case "failed":
      return <SampleFailed problem={sample.problem} remove={sample.remove} actions={actions} />;
    case "prepare":
      return <PrepareSample prepare={sample.prepare} actions={actions} />;
    case "drawn":
      return <DrawnSample drawn={sample.drawn} actions={actions} />;
    case "deleted":
      return <SampleDeleted removed={sample.removed} certificate={sample.certificate} actions={actions} />;
  }
}
