import { flashHeader } from "@/lib/api/flash";
import { isSecure } from "@/lib/api/visitor";
import { placeOf } from "@/lib/markets/markets";

type Context = { readonly params: Promise<{ locale: string }> };

/** Where the provider sends back who added a card: says so once on the page that lists them. Changes nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const place = placeOf((await params).locale);
  if (!place) return new Response(null, { status: 404 });
  const location = `/${place.locale.slug}/account/cards`;
  const said = flashHeader(location, { form: "cards", done: "added" }, isSecure(place.market.code));
  return new Response(null, { status: 303, headers: { location, "set-cookie": said, "cache-control": "no-store" } });
}
