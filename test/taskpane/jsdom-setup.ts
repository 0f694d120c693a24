/**
 * What jsdom lacks and Fluent asks for. jsdom lays nothing out, so these measure and move
 * nothing, or the same everywhere. A suite that does
 * not run in jsdom has no use for them.
 */
class UnmeasuredObserver implements ResizeObserver {
  observe(): void {
    // There is no layout to observe.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

class NoMatch extends EventTarget {
  readonly matches = false;
  constructor(readonly media: string) {
    super();
  }
}

function give(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

give(window, "ResizeObserver", UnmeasuredObserver);
give(window, "matchMedia", (query: string) => new NoMatch(query));
// A list that is drawn on demand asks how much of it is in view, and how high its rows have come out.
give(HTMLElement.prototype, "clientHeight", 2_000);
give(HTMLElement.prototype, "offsetHeight", 50);
give(Element.prototype, "scrollIntoView", () => undefined);

export {};
