import { invalidParam } from "@/sandbox/stripe/errors";
import type { Ledger } from "@/sandbox/stripe/ledger";
import {
  chargeView,
  customerView,
  intentView,
  lineView,
  methodView,
  refundView,
  setupIntentView,
} from "@/sandbox/stripe/views";

type Json = { readonly [field: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function lookUp(ledger: Ledger, id: string): Json | undefined {
  const intent = ledger.intents.get(id);
  if (intent) return intentView(intent);
  const charge = ledger.charges.get(id);
  if (charge) return chargeView(charge);
  const refund = ledger.refunds.get(id);
  if (refund) return refundView(refund);
  const method = ledger.methods.get(id);
  if (method) return methodView(method);
  const setup = ledger.setups.get(id);
  if (setup) return setupIntentView(setup);
  const customer = ledger.customers.get(id);
  if (customer?.deleted) return { id, object: "customer", deleted: true };
  return customer && customerView(customer);
}

/** Lists that Stripe leaves out of an object until they are asked for. */
function hiddenList(ledger: Ledger, owner: Json, field: string): Json | undefined {
  const list = (data: readonly Json[], url: string) => ({ object: "list", has_more: false, url, data });
  if (owner.object === "checkout.session" && field === "line_items") {
    const session = ledger.sessions.get(String(owner.id));
    return (
      session &&
      list(
        session.lines.map((line) => lineView(line, session.currency)),
        `/v1/checkout/sessions/${session.id}/line_items`,
      )
    );
  }
  if (owner.object === "charge" && field === "refunds") {
    const refunds = ledger.refunds.all().filter((refund) => refund.chargeId === owner.id);
    return list(refunds.reverse().map(refundView), `/v1/charges/${String(owner.id)}/refunds`);
  }
  return undefined;
}

function expandPath(ledger: Ledger, value: unknown, path: readonly string[], full: string): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => expandPath(ledger, item, path, full));
  if (!isObject(value)) return value;
  // What is not there yet, the payment of an open session, stays null.
  if (value[field] === null) return value;
  const current = value[field] ?? hiddenList(ledger, value, field);
  if (current === undefined) throw invalidParam("expand", `This property cannot be expanded (${full}).`);
  const object = typeof current === "string" ? lookUp(ledger, current) : current;
  if (object === undefined) throw invalidParam("expand", `This property cannot be expanded (${full}).`);
  return { ...value, [field]: expandPath(ledger, object, rest, full) };
}

/** Replaces ids by their objects along paths such as `payment_intent.latest_charge` or `data.payment_intent`. */
export function expand(ledger: Ledger, body: Json, paths: readonly string[]): unknown {
  return paths.reduce<unknown>((value, path) => expandPath(ledger, value, path.split("."), path), body);
}
