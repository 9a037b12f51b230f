import { cookieValue } from "@/lib/api/cookies";
import { formRoute } from "@/lib/api/form-route";
import { isSecure } from "@/lib/api/visitor";
import { compareCookie, compareCookieHeader, comparePath, readCompareList } from "@/lib/compare/compare-list";

/** Takes a product out of the comparison that is shown and of those kept; the page offers to undo it. */
export const POST = formRoute(async ({ request, place, form, go }) => {
  const { code } = place.market;
  const [slug] = readCompareList(form.get("slug"));
  const without = (list: readonly string[]) => list.filter((known) => known !== slug);
  const kept = without(readCompareList(cookieValue(request.headers, compareCookie(code))));
  const shown = without(readCompareList(form.get("shown")));
  return go(comparePath(shown, form.get("only") === "differences"), {
    cookies: [compareCookieHeader(code, kept, isSecure(code))],
    ...(slug && { flash: { form: "compare", done: "removed", with: { slug } } }),
  });
});
