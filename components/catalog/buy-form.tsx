"use client";

import { type FormEvent, useRef, useState } from "react";
import type { ShownPlace } from "@/components/shop/session-store";
import type { VariantView } from "@/lib/catalog/product-view";
import { addToCart } from "./add-to-cart";
import { AddedDrawer, type AddedTexts } from "./added-drawer";
import type { StageProduct } from "./stage-product";

export type BuyTexts = {
  readonly choose: string;
  readonly quantity: string;
  readonly add: string;
  readonly adding: string;
  readonly soldOut: string;
  readonly failed: string;
  /** The way to a mail when a sold-out variant is back. */
  readonly tellMe: string;
  /** Variant id → what the list of variants calls it. */
  readonly variants: Readonly<Record<string, string>>;
  readonly added: AddedTexts;
};

const QUANTITIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * A plain form to the cart, which a script improves: it stays on the page and says what happened. The list of variants
 * is for shoppers without a script; with one, the options above set it.
 */
export function BuyForm({
  product,
  variant,
  place,
  texts,
  onChoose,
}: {
  readonly product: StageProduct;
  readonly variant: VariantView;
  readonly place: ShownPlace & { readonly tag: string };
  readonly texts: BuyTexts;
  readonly onChoose: (variant: VariantView) => void;
}) {
  const [state, setState] = useState<"ready" | "adding" | "added">("ready");
  const [failure, setFailure] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const out = variant.stock.kind === "sold_out";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === "adding") return;
    const quantity = Number(new FormData(event.currentTarget).get("quantity"));
    setState("adding");
    setFailure(null);
    const failed = await addToCart(place, variant.id, quantity, texts.failed);
    setFailure(failed);
    setState(failed ? "ready" : "added");
  };
  const close = () => {
    setState("ready");
    button.current?.focus();
  };

  return (
    <form method="post" action={`/${place.locale}/cart/add`} onSubmit={submit} className="flex flex-col gap-3">
      {product.variants.length > 1 ? (
        <label className="no-script flex flex-col gap-1.5 text-small font-medium">
          {texts.choose}
          <select
            name="variantId"
            className="control font-normal"
            value={variant.id}
            onChange={(event) => {
              const chosen = product.variants.find((candidate) => candidate.id === event.target.value);
              if (chosen) onChoose(chosen);
            }}
          >
            {product.variants.map((candidate) => (
              <option
                key={candidate.id}
                value={candidate.id}
                disabled={candidate.stock.kind === "sold_out" && candidate.id !== variant.id}
              >
                {texts.variants[candidate.id]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="variantId" value={variant.id} />
      )}
      <div className="flex gap-2">
        <label className="w-20 shrink-0">
          <span className="sr-only">{texts.quantity}</span>
          <select name="quantity" className="control figures" disabled={out}>
            {QUANTITIES.map((quantity) => (
              <option key={quantity}>{quantity}</option>
            ))}
          </select>
        </label>
        <button
          ref={button}
          type="submit"
          className="button button-primary flex-1"
          disabled={out}
          aria-disabled={state === "adding" ? true : undefined}
        >
          {out ? texts.soldOut : state === "adding" ? texts.adding : texts.add}
        </button>
      </div>
      <TellMe product={product} variant={variant} place={place} text={texts.tellMe} />
      <p role="alert" className="text-small text-danger empty:hidden">
        {failure}
      </p>
      <AddedDrawer open={state === "added"} cartHref={`/${place.locale}/cart`} texts={texts.added} onClose={close} />
    </form>
  );
}

/** Without a script the list above chooses nothing here: then the way is open as soon as any variant is sold out. */
function TellMe({
  product,
  variant,
  place,
  text,
}: {
  readonly product: StageProduct;
  readonly variant: VariantView;
  readonly place: ShownPlace;
  readonly text: string;
}) {
  const isOut = ({ stock }: VariantView) => stock.kind === "sold_out";
  const [shown, only] = isOut(variant) ? [variant, ""] : [product.variants.find(isOut), "no-script"];
  if (!shown) return null;
  return (
    <p className={only}>
      <a href={`/${place.locale}/stock-alert?v=${encodeURIComponent(shown.sku)}`} className="link" rel="nofollow">
        {text}
      </a>
    </p>
  );
}
