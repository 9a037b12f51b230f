import { type ShownPlace, setSaved } from "@/components/shop/session-store";

/** Remembers or forgets a product and marks it on the page. `false`: it did not work. */
export async function saveProduct({ market }: ShownPlace, slug: string, isSaved: boolean): Promise<boolean> {
  const path = "/api/v1/wishlist/items";
  const headers = { "content-type": "application/json", "x-market": market };
  try {
    const answer = isSaved
      ? await fetch(path, { method: "POST", headers, body: JSON.stringify({ slug }) })
      : await fetch(`${path}/${slug}`, { method: "DELETE", headers });
    if (answer.ok || (answer.status === 404 && !isSaved)) {
      setSaved(slug, isSaved);
      return true;
    }
  } catch {
    // No answer: the page posts its form instead, and the browser says what is wrong.
  }
  return false;
}

/** Sends a form as it would go without a script, with the field of the button that was pressed. */
export function sendPlainly(form: HTMLFormElement, slug: string): void {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: "slug", value: slug });
  form.append(field);
  HTMLFormElement.prototype.submit.call(form);
}
