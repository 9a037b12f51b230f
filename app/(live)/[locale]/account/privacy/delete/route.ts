import { formRoute } from "@/lib/api/form-route";
import { translator } from "@/lib/i18n/translator";
import { deleteOwnAccount } from "@/lib/privacy/delete-own-account";

/** Deletes the account, or leads back to the page that says why not. */
export const POST = formRoute(async ({ place, ctx, form, go }) => {
  const word = translator(place.locale.language)("profile.privacy.confirmWord");
  const typed = (form.get("confirm") ?? "").trim().toLocaleLowerCase(place.locale.tag);
  const done = await deleteOwnAccount(ctx, { current: form.get("current") ?? "", confirmed: typed === word });
  if (done.ok) {
    const flash = { form: "deleted", done: "deleted", with: { underWay: done.value.underWay } };
    return go("/account-deleted", { session: null, cartToken: null, flash });
  }
  const { code, ...values } = done.error;
  return go("/account/privacy#delete", { flash: { form: "delete", problem: code, with: values } });
});
