import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/field";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { PROOF_TYPES, PROOFS_PER_ORDER } from "@/lib/uploads/upload";

type Props = { readonly place: Place; readonly t: Translator; readonly order: OrderView };

/** Showing that the money of a transfer is on its way: what was sent before, and a field for one file. */
export function TransferProof({ place, t, order }: Props) {
  const path = orderPath(place.locale.slug, order.publicToken);
  const sent = order.files.filter(({ purpose }) => purpose === "transfer_proof");
  return (
    <section className="flex w-full max-w-2xl flex-col gap-4" aria-labelledby="proof-title" id="proof">
      <h2 id="proof-title" className="text-title">
        {t("order.proof.title")}
      </h2>
      <p className="text-soft">{t("order.proof.text")}</p>
      {sent.length > 0 && (
        <ul className="flex flex-col gap-3">
          {sent.map((file) => (
            <li key={file.id}>
              <a href={`${path}/files/${file.id}`} className="link">
                {t("order.proof.file", { date: shortDate(file.createdAt, place) })}
              </a>{" "}
              <span className={file.refusedAt ? "text-danger" : "text-soft"}>
                {t(file.refusedAt ? "order.proof.refused" : "order.proof.looking")}
              </span>
              {file.refusedNote && <p className="wrap-anywhere whitespace-pre-line">{file.refusedNote}</p>}
            </li>
          ))}
        </ul>
      )}
      {sent.length < PROOFS_PER_ORDER && (
        <form
          action={`${path}/proof`}
          method="post"
          encType="multipart/form-data"
          className="flex flex-col items-start gap-3"
        >
          <div className="w-full">
            <FileField
              name="file"
              id="proof-file"
              label={t("order.proof.label")}
              hint={t("order.proof.hint")}
              accept={PROOF_TYPES}
              required
            />
          </div>
          <Button>{t("order.proof.send")}</Button>
        </form>
      )}
    </section>
  );
}
