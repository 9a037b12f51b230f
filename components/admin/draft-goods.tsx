import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { type CartLine, MAX_QUANTITY } from "@/lib/cart/cart";
import { fullTitle } from "@/lib/catalog/full-title";
import { never } from "@/lib/kernel/errors";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { draftFault, draftValues } from "./draft-values";
import type { DraftProps } from "./draft-view";
import { Units } from "./order-units";

type Props = DraftProps & { readonly isOpen: boolean };

/** What is in a draft, with the prices and stock of now, and how to find more. */
export function DraftGoods(props: Props) {
  const { t, draft, isOpen } = props;
  return (
    <section id="goods" className="flex flex-col gap-4">
      <h2>{t("staffDrafts.goods")}</h2>
      {draft.cart.lines.length === 0 ? <p className="text-soft">{t("staffDrafts.noGoods")}</p> : <Lines {...props} />}
      {isOpen && <Search {...props} />}
    </section>
  );
}

function show({ place }: Props, minor: number): string {
  return formatMoney(money(minor, place.market.currency), place.locale.tag);
}

function Lines(props: Props) {
  const { t, draft, isOpen } = props;
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">{t("staffDrafts.item")}</th>
          <th scope="col">{t("staffDrafts.quantity")}</th>
          <th scope="col" className="number">
            {t("staffDrafts.price")}
          </th>
          <th scope="col" className="number">
            {t("staffDrafts.sum")}
          </th>
          {isOpen && (
            <th scope="col">
              <span className="sr-only">{t("staffDrafts.remove")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {draft.cart.lines.map((line) => (
          <Line key={line.itemId} {...props} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line(props: Props & { readonly line: CartLine }) {
  const { place, t, flash, draft, isOpen, line } = props;
  const field = `units.${line.itemId}`;
  const title = fullTitle(line);
  const said = isOpen ? noticeTexts(props, line) : [];
  return (
    <tr>
      <td data-label={t("staffDrafts.item")}>
        <span className="min-w-0">
          {line.title} <span className="text-soft">{line.variantLabel}</span>
          <span className="block break-all font-mono text-small text-faint">{line.sku}</span>
          {said.map((text) => (
            <span key={text} className="block text-small text-warning">
              {text}
            </span>
          ))}
        </span>
      </td>
      <td data-label={t("staffDrafts.quantity")} className="figures">
        {isOpen ? (
          <Units
            name={field}
            label={t("staffDrafts.quantityOf", { title })}
            max={MAX_QUANTITY}
            value={draftValues(draft, flash)[field] ?? line.quantity}
            error={draftFault(place, t, flash, field)}
          />
        ) : (
          line.quantity
        )}
      </td>
      <td data-label={t("staffDrafts.price")} className="number">
        {show(props, line.unitPriceMinor)}
      </td>
      <td data-label={t("staffDrafts.sum")} className="number">
        {show(props, line.unitPriceMinor * line.quantity)}
      </td>
      {isOpen && (
        <td className="number">
          <button
            type="submit"
            name="remove"
            value={line.itemId}
            className="link"
            aria-label={t("staffDrafts.removeOf", { title })}
          >
            {t("staffDrafts.remove")}
          </button>
        </td>
      )}
    </tr>
  );
}

function noticeTexts(props: Props, { notices }: CartLine): string[] {
  const { t } = props;
  return notices.map((notice): string => {
    switch (notice.kind) {
      case "sold_out":
        return t("staffDrafts.soldOut");
      case "not_enough":
        return t("staffDrafts.notEnough", { available: notice.available });
      case "price_changed":
        return t("staffDrafts.priceChanged", { before: show(props, notice.fromMinor) });
      default:
        return never(notice);
    }
  });
}

function Search(props: Props) {
  const { t, q, found } = props;
  return (
    <div className="admin-card">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            type="search"
            name="q"
            label={t("staffDrafts.findGoods")}
            hint={t("staffDrafts.findHint")}
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <Button name="find" value="1">
          {t("staffDrafts.searchGoods")}
        </Button>
      </div>
      {q !== "" && found.length === 0 && <p className="text-soft">{t("staffDrafts.noneFound", { q })}</p>}
      {found.length > 0 && (
        <ul className="flex flex-col">
          {found.map((goods) => (
            <li
              key={goods.variantId}
              className="hairline flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2"
            >
              <span className="min-w-0 grow basis-64">
                {goods.title} <span className="text-soft">{goods.variantLabel}</span>
                <span className="block text-small text-faint">
                  <span className="break-all font-mono">{goods.sku}</span> ·{" "}
                  {goods.available > 0 ? t("staffDrafts.left", { count: goods.available }) : t("staffDrafts.leftNone")}
                </span>
              </span>
              <span className="flex shrink-0 grow items-center justify-end gap-3">
                <span className="figures">{show(props, goods.unitPriceMinor)}</span>
                <Button
                  name="add"
                  value={goods.variantId}
                  aria-label={t("staffDrafts.addOf", {
                    title: fullTitle(goods),
                  })}
                >
                  {t("staffDrafts.add")}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
