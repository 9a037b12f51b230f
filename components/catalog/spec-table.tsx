import type { SpecView } from "@/lib/catalog/product-view";
import type { Translator } from "@/lib/i18n/translator";

const NBSP = "\u00a0";
const TIGHT_UNITS = new Set(["″", "°"]);

/** A specification's value as it is read: `315 mm`, `yes`, a text. `locale` is a BCP 47 tag. */
export function specText(spec: SpecView, locale: string, t: Translator): string {
  if (spec.flag !== null) return t(spec.flag ? "common.yes" : "common.no");
  if (spec.number === null) return spec.text ?? "";
  const number = new Intl.NumberFormat(locale).format(spec.number);
  return spec.unit === null ? number : `${number}${TIGHT_UNITS.has(spec.unit) ? "" : NBSP}${spec.unit}`;
}

export function SpecTable({
  specs,
  locale,
  t,
}: {
  readonly specs: readonly SpecView[];
  readonly locale: string;
  readonly t: Translator;
}) {
  return (
    <table className="facts">
      <tbody>
        {specs.map((spec) => (
          <tr key={spec.name}>
            <th scope="row">{spec.name}</th>
            <td className="figures">{specText(spec, locale, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
