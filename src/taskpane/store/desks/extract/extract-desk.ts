import type { ExtractAsk, ExtractState } from "../../extract-screens";
import type { Hub } from "../../hub";
import type { KeyKeeper } from "../key-keeper";

/** From a file of the case system to rows of the return. What the file holds is in this object alone, and gone with it. */
export class ExtractDesk {
  constructor(
    readonly hub: Hub,
    readonly keyKeeper: KeyKeeper,
  ) {}

  get state(): ExtractState {
    return { phase: "choose", problem: undefined, isKept: false };
  }

  ask(ask: ExtractAsk): Promise<void> {
    void ask;
    this.hub.show();
    return Promise.resolve();
  }
}
