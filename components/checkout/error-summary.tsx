import type { DraftField } from "@/lib/checkout/draft";
import type { CheckoutErrors } from "@/lib/checkout/form-data";
import type { Translator } from "@/lib/i18n/translator";
import type { Language } from "@/lib/markets/market";
import { faultText } from "./field-texts";

/** Everything that has to be mended, each a link to its field. The address of the page points here, which moves the focus. */
export function ErrorSummary({
  errors,
  t,
  language,
}: {
  readonly errors: CheckoutErrors;
  readonly t: Translator;
  readonly language: Language;
}) {
  const fields = Object.keys(errors) as DraftField[];
  if (fields.length === 0) return null;
  return (
    <div id="problems" tabIndex={-1} role="alert" className="border-l-2 border-danger bg-ground px-4 py-3">
      <h2 className="text-body font-medium">{t("checkout.problems", { count: fields.length })}</h2>
      <ul className="mt-1 text-soft">
        {fields.map((field) => (
          <li key={field}>
            <a href={`#${field === "paymentMethod" ? "payment" : field}`} className="link">
              {faultText(language, field, errors)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
