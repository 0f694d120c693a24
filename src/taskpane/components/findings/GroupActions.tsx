import { Button } from "@fluentui/react-components";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { words } from "../../words";

interface Props {
  readonly group: FindingGroup;
  readonly tabIndex: 0 | -1;
  readonly actions: PaneActions;
}

/** What can be done with every finding of a rule at once: put right, where each has one safe answer, or confirmed. */
export function GroupActions({ group, tabIndex, actions }: Props) {
  const button = (label: string, onClick: () => void) => (
    <Button size="small" tabIndex={tabIndex} aria-label={words.findings.about(label, group.title)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      {canFixAll(group) && button(words.findings.fixAll(group.fixable), () => { actions.previewFixAll(group.code); })}
      {canConfirmAll(group) && button(words.findings.confirmAll(group.count), () => { actions.askConfirmation({ code: group.code }); })}
    </>
  );
}

/** Whether there is anything that can be done with all of them. */
export function hasGroupActions(group: FindingGroup): boolean {
  return canFixAll(group) || canConfirmAll(group);
}

function canFixAll({ fixable }: FindingGroup): boolean {
  return fixable > 1;
}

function canConfirmAll({ severity, count, findings }: FindingGroup): boolean {
  return severity === "check" && count > 1 && findings.at(0)?.confirmed === undefined;
}
