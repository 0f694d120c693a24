import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useScreenStyles } from "./screenStyles";

/** Entries that a list adds at a time. */
export const PAGE = 50;

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  readonly render: (item: Item) => ReactNode;
  /** "Show 50 more". */
  readonly moreLabel: (count: number) => string;
}

/** A list that shows some fifty entries at first and more when asked. */
export function PagedList<Item>({ items, keyOf, render, moreLabel }: Props<Item>) {
  const styles = useScreenStyles();
  const [end, setEnd] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const rest = items.length - end;
  const showMore = (): void => {
    flushSync(() => { setEnd(end + PAGE); });
    // The button may go with its click; whoever pressed it goes on at the first entry that it brought.
    const first = list.current?.children.item(end);
    if (!(first instanceof HTMLElement)) return;
    const control = first.querySelector<HTMLElement>("button, input, select");
    // An entry of words alone takes the focus itself, this once.
    if (!control) first.tabIndex = -1;
    (control ?? first).focus();
  };
  return (
    <>
      <ul role="list" ref={list} className={styles.list}>
        {items.slice(0, end).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showMore}>
            {moreLabel(Math.min(PAGE, rest))}
          </Button>
        </div>
      )}
    </>
  );
}
