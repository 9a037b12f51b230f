import { z } from "zod";
import { emailSchema, nameSchema } from "@/lib/checkout/address";
import { MAX_PASSWORD, MIN_PASSWORD } from "./limits";

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
