import { resetPassword } from "@/lib/accounts/reset-password";
import { ResetPasswordInput } from "@/lib/accounts/schemas";
import { route } from "@/lib/api/route";

/** Sets a new password with the secret of a mailed link; every session of the account ends. */
export const POST = route({ by: "stranger", body: () => ResetPasswordInput }, async ({ ctx, body, fail }) => {
  const done = await resetPassword(ctx, body.token, body.password);
  if (!done.ok) return fail(done.error.code);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
});
