import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { words } from "../words";
import { Working } from "./Working";

/** A part of the pane did not come over the network: nothing is broken, and asking again may help. */
export class NotLoaded extends Error {
  override readonly name = "NotLoaded";
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalM },
});

/** What shows while a part of the pane is on its way. */
export function OnItsWay() {
  const styles = useStyles();
  return (
    <div className={styles.waiting}>
      <Working words={words.screen.opening} mayBeQuick />
    </div>
  );
}

/**
 * A component whose JavaScript comes when it is first shown. Throws `NotLoaded` to the boundary around it where it did
 * not come; shown again, it asks for it again.
 */
export function loadedLater<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  // React keeps a failed loading for good, so each failure makes way for a new one.
  const prepare = () =>
    lazy(async () => {
      try {
        const Loaded = await load();
        return { default: ({ given }: { readonly given: P }) => <Loaded {...given} /> };
      } catch {
        current = prepare();
        throw new NotLoaded();
      }
    });
  let current = prepare();

  return function Later(props) {
    const [Part] = useState(() => current);
    return (
      <Suspense fallback={<OnItsWay />}>
        <Part given={props} />
      </Suspense>
    );
  };
}
