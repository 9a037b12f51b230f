import { redirect } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { AccountFrame } from "@/components/account/account-frame";
import { ProveView } from "@/components/account/prove-view";
import { SignInView } from "@/components/account/sign-in-view";
import { href } from "@/components/shop/links";
import { googleSignIn } from "@/lib/context";
import { type Translator, translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { type Place, placeOf } from "@/lib/markets/markets";

type Args = { readonly place: Place; readonly t: Translator; readonly ctx: Ctx };

/**
 * A page of one's own account, in its frame; who is not signed in is asked to and comes back to `path`, below the
 * locale; so does whose session still owes a second factor. The page's verbs and queries check the actor themselves; this only shows what to do.
 */
export async function accountPage(
  { locale }: { readonly locale: string },
  path: string,
  render: (args: Args) => Promise<ReactNode>,
): Promise<ReactNode> {
  await connection();
  const place = placeOf(locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const ctx = await visitorContext(place.market.code);
  if (ctx.actor.type === "pending") {
    if (ctx.actor.owes === "enrolment") redirect(href(place, "/account/second-factor"));
    return <ProveView place={place} t={t} flash={await pageFlash("prove")} next={path} />;
  }
  if (ctx.actor.type !== "account") {
    return signInFirst(place, path);
  }
  return (
    <AccountFrame place={place} t={t} path={path}>
      {await render({ place, t, ctx })}
    </AccountFrame>
  );
}

/** Asks who is not signed in to, and to come back to `path`, below the locale. */
export async function signInFirst(place: Place, path: string): Promise<ReactNode> {
  const t = translator(place.locale.language);
  const google = googleSignIn(place.market.code) !== undefined;
  return <SignInView place={place} t={t} flash={await pageFlash("password")} next={path} asked google={google} />;
}
