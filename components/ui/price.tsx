import { formatMoneyParts } from "@/lib/money/format";
import type { Money } from "@/lib/money/money";

/** An amount as the market writes it: number large, currency small. `locale` is a BCP 47 tag. */
export function Amount({ money, locale }: { readonly money: Money; readonly locale: string }) {
  const { prefix, number, suffix } = formatMoneyParts(money, locale);
  return (
    <span className="figures whitespace-nowrap">
      {prefix && <Sign text={prefix} />}
      {number}
      {suffix && <Sign text={suffix} />}
    </span>
  );
}

function Sign({ text }: { readonly text: string }) {
  return <span className="text-[0.72em]">{text}</span>;
}

export type PriceTexts = {
  /** Before a range's lower end, "from". */
  readonly from: string;
  /** Read out before each price of a sale: "Now", "Before". */
  readonly now: string;
  readonly before: string;
};

/**
 * What a thing costs: with `from` the least of several prices, with `before` a sale price beside the old one.
 * Whether tax is in it is said next to it by the caller (`texts.tax`), once per group of prices.
 */
export function Price({
  now,
  before,
  from = false,
  locale,
  texts,
  className,
}: {
  readonly now: Money;
  readonly before?: Money | null | undefined;
  readonly from?: boolean;
  readonly locale: string;
  readonly texts: PriceTexts;
  readonly className?: string;
}) {
  return (
    <span className={className}>
      {from && <span className="text-soft">{texts.from} </span>}
      {before && <span className="sr-only">{texts.now} </span>}
      <span className={before ? "text-accent" : undefined}>
        <Amount money={now} locale={locale} />
      </span>
      {before && (
        <s className="ml-2 text-[0.85em] text-faint">
          <span className="sr-only">{texts.before} </span>
          <Amount money={before} locale={locale} />
        </s>
      )}
    </span>
  );
}
