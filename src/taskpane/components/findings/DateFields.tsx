import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { DatesPanel as Dates, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { DateField } from "../DateField";

const useStyles = makeStyles({
  noPlace: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: { fontSize: "inherit", lineHeight: "24px", textDecorationLine: "underline" },
});

/** Where the two dates are entered. Comes when the dates are first opened. */
export function DateFields({ dates, actions }: { readonly dates: Dates; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { agreedDateAddress } = dates;
  return (
    <>
      {agreedDateAddress === undefined ? (
        <p className={styles.noPlace}>{words.dates.noPlace}</p>
      ) : (
        <DateField
          label={words.dates.agreed}
          hint={
            <Link as="button" className={styles.link} onClick={() => { actions.jumpToAddress(agreedDateAddress); }}>
              {words.dates.agreedCell(agreedDateAddress)}
            </Link>
          }
          value={dates.agreedDateIso}
          canClear={false}
          onSave={(iso) => { actions.setAgreedDate(iso); }}
        />
      )}
      <DateField
        label={words.dates.notification}
        hint={words.dates.notificationHint}
        value={dates.notificationDateIso}
        canClear
        onSave={(iso) => { actions.setNotificationDate(iso); }}
      />
    </>
  );
}
