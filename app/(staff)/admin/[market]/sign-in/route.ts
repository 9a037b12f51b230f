import { SignInInput } from "@/lib/accounts/schemas";
import { signIn } from "@/lib/accounts/sign-in";
import { cookieValue } from "@/lib/api/cookies";
import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { nextStaffPage, staffRoute } from "@/lib/api/staff-route";
import { cartCookie } from "@/lib/cart/token";

const FORM = "staff-sign-in";

/** Signs staff in by address and password, and leads to the page they asked for. */
export const POST = staffRoute(async ({ request, market, ctx, form, go }) => {
  const next = nextStaffPage(form.get("next"));
  const input = SignInInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(next, { flash: refusedFields(FORM, form, input.error) });
  const done = await signIn(ctx, input.data, cookieValue(request.headers, cartCookie(market)));
  if (done.ok) return go(next, { session: done.value.claims, cartToken: done.value.cartToken });
  const { code, ...values } = done.error;
  return go(next, { flash: { form: FORM, values: typedValues(form), problem: code, with: values } });
});
