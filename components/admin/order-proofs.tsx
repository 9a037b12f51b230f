import { faultOf } from "@/components/account/form-texts";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { Flash } from "@/lib/api/flash";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { OrderFile } from "@/lib/uploads/files-of-orders";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly orderId: string;
  /** The order's number, for who hears a list of them. */
  readonly number: string;
  readonly proofs: readonly OrderFile[];
  /** Whether they can be refused now, by this reader. */
  readonly mayRefuse: boolean;
  /** What became of the form that led here. */
  readonly flash: Flash | undefined;
  /** The page this is on, when it is the order's: refusing leads back to it. */
  readonly from?: "order";
};

/** What a shopper sent to show that a transfer is on its way, and refusing it. */
export function OrderProofs(props: Props) {
  const { place, t, orderId, number, proofs, mayRefuse } = props;
  if (proofs.length === 0) return <span className="text-soft">–</span>;
  const at = `/admin/${place.market.code}`;
  return (
    <ul className="flex min-w-0 flex-col gap-2">
      {proofs.map((proof) => (
        <li key={proof.id} className="flex flex-col items-start gap-1">
          <a href={`${at}/orders/${orderId}/files/${proof.id}`} className="link figures">
            <span className="sr-only">{number}: </span>
            {t(proof.contentType === "application/pdf" ? "staff.transfers.pdf" : "staff.transfers.picture")},{" "}
            {shortDate(proof.createdAt, place)}
          </a>
          {proof.refusedAt && <span className="text-danger">{t("staff.transfers.refused")}</span>}
          {proof.refusedNote && <span className="wrap-anywhere text-soft">{proof.refusedNote}</span>}
          {mayRefuse && !proof.refusedAt && <Refuse {...props} proof={proof} />}
        </li>
      ))}
    </ul>
  );
}

function Refuse({ place, t, orderId, number, proof, flash, from }: Props & { readonly proof: OrderFile }) {
  const isBack = flash?.values.file === proof.id;
  return (
    <details className="admin-fold" open={isBack}>
      <summary>
        {t("staff.transfers.refuse")}
        <span className="sr-only">: {number}</span>
      </summary>
      <form
        action={`/admin/${place.market.code}/transfers/refuse`}
        method="post"
        className="flex w-64 max-w-full flex-col gap-2"
      >
        <input type="hidden" name="order" value={orderId} />
        <input type="hidden" name="file" value={proof.id} />
        {from && <input type="hidden" name="from" value={from} />}
        <TextArea
          name="note"
          id={`refuse-${proof.id}`}
          label={t("staff.transfers.refuseWhy")}
          required
          maxLength={500}
          rows={3}
          defaultValue={isBack ? flash.values.note : undefined}
          error={isBack ? faultOf(t, flash, "note") : undefined}
        />
        <Button small className="self-start">
          {t("staff.transfers.refuse")}
        </Button>
      </form>
    </details>
  );
}
