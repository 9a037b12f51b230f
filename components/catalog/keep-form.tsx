"use client";

import type { FormEvent } from "react";
import type { ShownPlace } from "@/components/shop/session-store";
import { useSession } from "@/components/shop/use-session";
import { MAX_COMPARED } from "@/lib/compare/compare-list";
import { saveProduct } from "./save-product";
import { comparedChanged, useCompared } from "./use-compared";

export type KeepTexts = {
  readonly save: string;
  readonly saved: string;
  readonly compare: string;
  readonly compared: string;
};

/**
 * Remembers a product or puts it among those to compare: a plain form, which a script improves by staying on the page
 * and saying what this visitor keeps already.
 */
export function KeepForm({
  slug,
  place,
  texts,
}: {
  readonly slug: string;
  readonly place: ShownPlace;
  readonly texts: KeepTexts;
}) {
  const isSaved = useSession(place)?.saved.includes(slug) ?? false;
  const compared = useCompared(place.market);
  const isCompared = compared.includes(slug);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const compares = submitter?.hasAttribute("formaction") ?? false;
    // The page of the comparison shows what is in it already, and refuses a fifth in words.
    if (compares && (isCompared || compared.length >= MAX_COMPARED)) return;
    event.preventDefault();
    if (compares ? await compare(place, slug) : await saveProduct(place, slug, !isSaved)) return;
    if (compares) form.action = `/${place.locale}/compare/add`;
    HTMLFormElement.prototype.submit.call(form);
  };

  return (
    <form
      method="post"
      action={`/${place.locale}/wishlist/add`}
      onSubmit={submit}
      aria-live="polite"
      className="keep-form"
    >
      <input type="hidden" name="slug" value={slug} />
      <button type="submit" className={isSaved ? "keep keep-heart is-on" : "keep keep-heart"}>
        {isSaved ? texts.saved : texts.save}
      </button>
      <button
        type="submit"
        formAction={`/${place.locale}/compare/add`}
        className={isCompared ? "keep keep-scales is-on" : "keep keep-scales"}
      >
        {isCompared ? `${texts.compared} (${compared.length})` : texts.compare}
      </button>
    </form>
  );
}

async function compare({ locale }: ShownPlace, slug: string): Promise<boolean> {
  try {
    const headers = { accept: "application/json" };
    const body = new URLSearchParams({ slug });
    const answer = await fetch(`/${locale}/compare/add`, { method: "POST", headers, body });
    comparedChanged();
    return answer.ok;
  } catch {
    return false;
  }
}
