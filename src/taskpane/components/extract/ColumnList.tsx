import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Role } from "../../../extract/roles";
import type { ColumnsStep, ExtractColumn } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { Opening } from "../Opening";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";
import { ColumnCard } from "./ColumnCard";

interface Props {
  readonly step: ColumnsStep;
  readonly actions: PaneActions;
}

/** The columns of the file in its order; those that are not brought in stand together, folded away. */
export function ColumnList({ step, actions }: Props) {
  const { columns, roles } = step;
  const screenStyles = useScreenStyles();
  const { columns: columnWords } = extractWords;
  const shown = useShown(columns);
  const { root, follow } = useFollowed();
  const [said, setSaid] = useState("");

  const choose = (column: ExtractColumn, role: Role | undefined): void => {
    follow(column.index);
    setSaid(sentenceOf(column, role, { columns, roles }));
    actions.extract({ ask: "role", column: column.index, role });
  };
  const cards = (some: readonly ExtractColumn[]) => (
    <ul role="list" className={screenStyles.entries}>
      {some.map((column) => (
        <li key={column.index} className={screenStyles.entry}>
          <ColumnCard
            column={column}
            columns={columns}
            roles={roles}
            onRole={(role) => { choose(column, role); }}
            onOrder={(order) => { actions.extract({ ask: "dateOrder", column: column.index, order }); }}
          />
        </li>
      ))}
    </ul>
  );
  const used = columns.filter(({ index }) => shown.has(index));
  const leftOut = columns.filter(({ index }) => !shown.has(index));
  return (
    <div ref={root} className={screenStyles.list}>
      <Section heading={columnWords.usedHeading}>
        {used.length > 0 ? cards(used) : <p className={screenStyles.text}>{columnWords.noneUsed}</p>}
      </Section>
      {leftOut.length > 0 && (
        <Opening label={columnWords.leftOut(leftOut.length)} isOpenAtFirst={wantsColumns(step)}>
          <p className={screenStyles.hint}>{columnWords.leftOutHint}</p>
          {cards(leftOut)}
        </Opening>
      )}
      <p role="status" className={mergeClasses(screenStyles.hint, screenStyles.region)}>
        {said}
      </p>
    </div>
  );
}

/** Whether a column has to be chosen still: it stands among those that are left out. */
function wantsColumns({ columns, missing }: ColumnsStep): boolean {
  return missing.length > columns.filter(({ question }) => question && question.chosen === undefined).length;
}

function sentenceOf(column: ExtractColumn, role: Role | undefined, { columns, roles }: Pick<ColumnsStep, "columns" | "roles">): string {
  const { columns: columnWords } = extractWords;
  const name = roles.find((one) => one.role === role)?.name;
  if (name === undefined) return columnWords.isLeftOut(column.heading);
  const before = columns.find((other) => other.role === role && other.index !== column.index);
  return before ? columnWords.isMoved(column.heading, name, before.heading) : columnWords.isUsed(column.heading, name);
}

/** Columns that are used or were since the step was opened: a card that loses its use does not vanish from under the hand. */
function useShown(columns: readonly ExtractColumn[]): ReadonlySet<number> {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const added = columns.filter(({ index, role }) => role !== undefined && !shown.has(index));
  if (added.length === 0) return shown;
  const all = new Set([...shown, ...added.map(({ index }) => index)]);
  setShown(all);
  return all;
}

/** Takes the focus along when a card goes from those left out to those that are used. */
function useFollowed() {
  const root = useRef<HTMLDivElement>(null);
  const followed = useRef<number>(undefined);
  useEffect(() => {
    if (followed.current === undefined || document.activeElement !== document.body || !document.hasFocus()) return;
    root.current?.querySelector<HTMLElement>(`[data-follow="${followed.current}"]`)?.focus();
    followed.current = undefined;
  });
  return { root, follow: (column: number): void => { followed.current = column; } };
}
