import { changeProfile, profileSchema } from "@/lib/accounts/change-profile";
import { refusedFields } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";

/** Keeps the profile, or leads back to the page that says what is wrong. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const input = profileSchema(ctx.market).safeParse(Object.fromEntries(form));
  if (!input.success) return go("/account/profile", { flash: refusedFields("profile", form, input.error) });
  await changeProfile(ctx, input.data);
  return go("/account/profile", { flash: { form: "profile", done: "saved" } });
});
