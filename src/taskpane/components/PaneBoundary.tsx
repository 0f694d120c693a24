import { Component, type ReactNode } from "react";
import { words } from "../words";
import { MessageScreen } from "./MessageScreen";

interface Props {
  readonly children: ReactNode;
}

/**
 * Stands in when a component throws. It keeps nothing of the error and logs nothing: its text may hold what a cell
 * holds. The root's own `onCaughtError` decides what the browser's console sees.
 */
export class PaneBoundary extends Component<Props, { readonly hasStopped: boolean }> {
  override readonly state = { hasStopped: false };

  static getDerivedStateFromError(): { readonly hasStopped: boolean } {
    return { hasStopped: true };
  }

  private readonly openAgain = (): void => {
    this.setState({ hasStopped: false });
  };

  override render(): ReactNode {
    if (!this.state.hasStopped) return this.props.children;
    return (
      <MessageScreen
        tone="trouble"
        heading={words.crashed.heading}
        sentence={words.crashed.sentence}
        primary={{ label: words.crashed.open, onClick: this.openAgain }}
      />
    );
  }
}
