import type { Hub } from "../hub";
import type { NearDesks } from "../rooms";
import type { ScreenState } from "../screens";
import type { Place } from "../snapshot";
import { CompareDesk } from "./compare-desk";
import { KeyKeeper } from "./key-keeper";
import { NewIdsDesk } from "./new-ids-desk";
import { SendDesk } from "./send-desk";
import { ToolsDesk } from "./tools-desk";

/** The sample, the extract and the help have scripts of their own. */
type FarPlace = Exclude<Place, "sample" | "extract" | "help">;

/** What stands behind the screens beyond the findings: one part of the pane's scripts, loaded when it is first needed. */
export class FarDesks {
  readonly tools: ToolsDesk;
  readonly keyKeeper: KeyKeeper;
  readonly newIds: NewIdsDesk;
  readonly send: SendDesk;
  readonly compare: CompareDesk;

  constructor(
    hub: Hub,
    readonly near: NearDesks,
  ) {
    this.tools = new ToolsDesk(hub);
    this.keyKeeper = new KeyKeeper(hub, () => near.confirm.prune(() => near.checksInForce()));
    this.newIds = new NewIdsDesk(hub, this.keyKeeper);
    this.send = new SendDesk(hub, this.tools, near.confirm, () => this.keyKeeper.holdsKey);
    this.compare = new CompareDesk(hub);
  }

  /** Does what a screen needs when somebody comes to it. */
  async enter(place: FarPlace): Promise<void> {
    if (place === "tools") await this.tools.look();
    if (place === "send") await this.send.enter();
    if (place === "compare") this.compare.forget();
  }

  screen(place: FarPlace): ScreenState {
    switch (place) {
      case "findings":
        return { name: "findings" };
      case "send":
        return { name: "send", send: this.send.state };
      case "tools":
        return { name: "tools", tools: { ...this.tools.state, holdsKey: this.keyKeeper.holdsKey } };
      case "newIds":
        return { name: "newIds", newIds: this.newIds.state };
      case "compare":
        return { name: "compare", compare: this.compare.state };
      case "partnership":
        return { name: "partnership", partnership: this.near.partnership.state(this.near.confirm.unreadable) };
    }
  }
}
