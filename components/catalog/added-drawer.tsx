"use client";

import { useEffect, useRef } from "react";

export type AddedTexts = {
  readonly title: string;
  readonly text: string;
  readonly viewCart: string;
  readonly keepShopping: string;
};

/** Says that something is in the cart and offers the way there, without leaving the page. Escape puts it away. */
export function AddedDrawer({
  open,
  cartHref,
  texts,
  onClose,
}: {
  readonly open: boolean;
  readonly cartHref: string;
  readonly texts: AddedTexts;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.show();
    else dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className="added-drawer"
      aria-label={texts.title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <p className="font-heading text-lead font-medium">{texts.title}</p>
      <p className="mt-1 text-soft">{texts.text}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <a href={cartHref} className="button button-plain flex-1">
          {texts.viewCart}
        </a>
        <button type="button" className="button link" onClick={onClose}>
          {texts.keepShopping}
        </button>
      </div>
    </dialog>
  );
}
