import { Component, type ReactNode } from "react";
import { words } from "../words";
import { NotLoaded } from "./loadedLater";
import { MessageScreen } from "./MessageScreen";

interface Props {
  readonly children: ReactNode;
  /** The boundary stands beside other parts of the pane, which stay. */
  readonly isPart?: boolean;
}

interface State {
  readonly trouble: "stopped" | "notLoaded" | undefined;
}

/**
 * Stands in when a component throws, or when a part of the pane did not load. It keeps nothing of the error and logs
 * nothing: its text may hold what a cell holds. The root's own `onCaughtError` decides what the browser's console sees.
 */
export class PaneBoundary extends Component<Props, State> {
  override readonly state: State = { trouble: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { trouble: error instanceof NotLoaded ? "notLoaded" : "stopped" };
  }

  private readonly openAgain = (): void => {
    this.setState({ trouble: undefined });
  };

  override render(): ReactNode {
    switch (this.state.trouble) {
      case undefined:
        return this.props.children;
      case "notLoaded":
        return this.standIn(words.screen.notLoaded, words.screen.notLoadedSentence, words.screen.again);
      case "stopped":
        return this.standIn(words.crashed.heading, words.crashed.sentence, words.crashed.open);
    }
  }

  private standIn(heading: string, sentence: string, label: string): ReactNode {
    const primary = { label, onClick: this.openAgain };
    return <MessageScreen tone="trouble" isPart={this.props.isPart === true} heading={heading} sentence={sentence} primary={primary} />;
  }
}
