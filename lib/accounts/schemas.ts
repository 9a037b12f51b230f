import { z } from "zod";
import { emailSchema, nameSchema } from "@/lib/checkout/address";
import { MAX_PASSWORD, MIN_PASSWORD } from "./limits";
import { readCode } from "./phone-input";

/** A password to sign in with: whatever it is, only its length is looked at. */
const typedPassword = z
  .string({ error: "required" })
  .min(1, { error: "required" })
  .max(MAX_PASSWORD, { error: "too_long" });

/** A password to keep. Whether it is easy to guess is for the verb, which knows whose it is. */
export const newPasswordSchema = typedPassword.min(MIN_PASSWORD, { error: "too_short" });

export const SignInInput = z.object({ email: emailSchema, password: typedPassword });
export type SignInInput = z.infer<typeof SignInInput>;

export const RegisterInput = z.object({ name: nameSchema, email: emailSchema, password: newPasswordSchema });
export type RegisterInput = z.infer<typeof RegisterInput>;

export const EmailInput = z.object({ email: emailSchema });
export const NewPasswordInput = z.object({ password: newPasswordSchema });
export const ChangePasswordInput = z.object({ current: z.string().max(MAX_PASSWORD), password: newPasswordSchema });
export const ChangeEmailInput = z.object({ email: emailSchema, current: z.string().max(MAX_PASSWORD).default("") });

/** Any secret of ours that a program sends back: its length is looked at here, the rest by the verb. */
const sentSecret = z.string({ error: "required" }).min(1, { error: "required" }).max(200, { error: "too_long" });

export const RefreshInput = z.object({ refreshToken: sentSecret });
export const ResetPasswordInput = z.object({ token: sentSecret, password: newPasswordSchema });
export const PhoneInput = z.object({ phone: z.string({ error: "required" }).max(100, { error: "too_long" }) });
export const SecondFactorInput = z.object({
  code: z.string({ error: "required" }).trim().min(1, { error: "required" }).max(40, { error: "too_long" }),
});

/** A code that cannot be one uses no try up. */
const smsCode = z.string({ error: "required" }).transform((typed, check) => {
  const code = readCode(typed);
  if (code !== undefined) return code;
  check.addIssue({ code: "custom", message: "invalid" });
  return z.NEVER;
});
export const VerifyPhoneInput = z.object({ requestToken: sentSecret, code: smsCode });
