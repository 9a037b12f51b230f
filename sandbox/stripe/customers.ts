import { z } from "zod";
import type { Account } from "@/sandbox/config";
import { vendorId } from "@/sandbox/ids";
import { emit, type StripeCtx, seconds } from "@/sandbox/stripe/context";
import { missing } from "@/sandbox/stripe/errors";
import { ofAccount, owned } from "@/sandbox/stripe/ledger";
import { Expand, Ignored, Metadata, read, Text } from "@/sandbox/stripe/params";
import type { Customer, Method } from "@/sandbox/stripe/records";
import { customerView, methodView } from "@/sandbox/stripe/views";

const Email = z.email("Invalid email address").max(512).optional();

const Fields = z.strictObject({
  email: Email,
  name: Text.max(256).optional(),
  description: Text.max(350).optional(),
  metadata: Metadata.default({}),
  phone: Ignored,
  preferred_locales: Ignored,
  expand: Expand,
});

export function createCustomer(ctx: StripeCtx, account: Account, form: unknown): Customer {
  const input = read(Fields, form);
  const customer: Customer = {
    id: vendorId("cus_"),
    account: account.id,
    created: seconds(ctx),
    email: input.email ?? null,
    name: input.name ?? null,
    description: input.description ?? null,
    metadata: input.metadata,
    deleted: false,
  };
  ctx.ledger.customers.put(customer);
  emit(ctx, account.id, "customer.created", customerView(customer));
  return customer;
}

export function updateCustomer(ctx: StripeCtx, customer: Customer, form: unknown): Customer {
  const input = read(Fields, form);
  const changed: Customer = {
    ...customer,
    email: input.email ?? customer.email,
    name: input.name ?? customer.name,
    description: input.description ?? customer.description,
    metadata: { ...customer.metadata, ...input.metadata },
  };
  ctx.ledger.customers.put(changed);
  emit(ctx, customer.account, "customer.updated", customerView(changed));
  return changed;
}

/** A customer that can be used; a deleted one is refused as one that never was. */
export function liveCustomer(ctx: StripeCtx, account: string, id: string, param: string): Customer {
  const found = owned(ctx.ledger.customers, account, id);
  if (!found || found.deleted) throw missing("customer", id, param);
  return found;
}

export function cardsOf(ctx: StripeCtx, customer: Pick<Customer, "id" | "account">): readonly Method[] {
  return ofAccount(ctx.ledger.methods, customer.account).filter((method) => method.customerId === customer.id);
}

/** Takes the customer's cards away first, as Stripe does; what they paid before stays. */
export function deleteCustomer(ctx: StripeCtx, customer: Customer): void {
  for (const method of cardsOf(ctx, customer)) detach(ctx, method);
  ctx.ledger.customers.put({ ...customer, email: null, name: null, description: null, metadata: {}, deleted: true });
  emit(ctx, customer.account, "customer.deleted", customerView(customer));
}

export function detach(ctx: StripeCtx, method: Method): Method {
  const free: Method = { ...method, customerId: null };
  ctx.ledger.methods.put(free);
  emit(ctx, method.account, "payment_method.detached", methodView(free));
  return free;
}
