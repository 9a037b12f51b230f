import { cookieValue } from "@/lib/api/cookies";
import { formRoute } from "@/lib/api/form-route";
import { isSecure } from "@/lib/api/visitor";
import {
  compareCookie,
  compareCookieHeader,
  comparePath,
  MAX_COMPARED,
  readCompareList,
} from "@/lib/compare/compare-list";
import { soldAmong } from "@/lib/compare/queries";

/**
 * Puts a product among those to compare, and shows them; a fifth is refused. With `shown`, what a page showed beside it,
 * it goes back to those: that is what "Undo" after a removal posts.
 */
export const POST = formRoute(async ({ request, place, ctx, form, go }) => {
  const { code } = place.market;
  const kept = readCompareList(cookieValue(request.headers, compareCookie(code)));
  const [slug] = readCompareList(form.get("slug"));
  const sold = await soldAmong(ctx.db, slug ? [...kept.filter((known) => known !== slug), slug] : kept);
  const refused = (problem: string) =>
    go(comparePath(sold.filter((known) => known !== slug || kept.includes(slug))), {
      flash: { form: "compare", problem, with: { slug: slug ?? "" } },
    });
  if (!slug || !sold.includes(slug)) return refused("not_found");
  const list = kept.includes(slug) ? kept.filter((known) => sold.includes(known)) : sold;
  const shown = form.has("shown") ? [...readCompareList(form.get("shown")), slug] : undefined;
  if (list.length > MAX_COMPARED && !shown) return refused("full");
  const cookies = [compareCookieHeader(code, list.slice(0, MAX_COMPARED), isSecure(code))];
  return go(comparePath((shown ?? list).slice(0, MAX_COMPARED)), { cookies });
});
