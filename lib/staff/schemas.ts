import { z } from "zod";
import { STAFF_ROLES } from "@/lib/access/permissions";
import { newPasswordSchema } from "@/lib/accounts/schemas";
import { emailSchema, nameSchema } from "@/lib/checkout/address";

export const InviteInput = z.object({ email: emailSchema, role: z.enum(STAFF_ROLES, { error: "not_in_list" }) });
export type InviteInput = z.infer<typeof InviteInput>;

/** `customer` takes somebody off the staff. */
export const ChangeRoleInput = z.object({ id: z.string().max(60), role: z.enum(["customer", ...STAFF_ROLES]) });

/** Who accepts an invitation without having an account. */
export const NewStaffInput = z.object({ name: nameSchema, password: newPasswordSchema });
export type NewStaffInput = z.infer<typeof NewStaffInput>;

/** What is asked of the list of customers; anything else asks for its first page. */
export const CustomerSearch = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll("\u0000", "").toWellFormed().trim().slice(0, 100))
    .catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
