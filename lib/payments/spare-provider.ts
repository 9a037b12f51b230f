import { err, ok } from "@/lib/kernel/result";
import type { Breaker } from "@/lib/limits/breaker";
import type { PaymentProvider } from "./provider";

/**
 * A provider that is not asked for pages while it is away: the next shopper is told at once that nothing was charged,
 * and does not wait for what the last one waited for in vain. What it answers, a refusal too, shows that it is there.
 */
export function spareProvider(provider: PaymentProvider, breaker: Breaker): PaymentProvider {
  return {
    ...provider,
    async start(input) {
      const asked = await breaker.run(() =>
        provider.start(input).then(ok, (error: unknown) => {
          if (isRefusal(error)) return err(error);
          throw error;
        }),
      );
      if (!asked.ok) throw new Error("the payment provider failed a moment ago and is left alone");
      if (!asked.value.ok) throw asked.value.error;
      return asked.value.value;
    },
  };
}

/** Whether a vendor's error is its answer to this request, told by its HTTP status. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !("statusCode" in error)) return false;
  const { statusCode } = error;
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500 && statusCode !== 429;
}
