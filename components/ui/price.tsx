import { formatMoneyParts } from "@/lib/money/format";
import type { Money } from "@/lib/money/money";

/** An amount as the market writes it: number large, currency small. `locale` is a BCP 47 tag. */
export function Amount({
  money,
  locale,
  after = "",
}: {
  readonly money: Money;
  readonly locale: string;
  /** An ending of the currency's name. */
  readonly after?: string;
}) {
  const { prefix, number, suffix } = formatMoneyParts(money, locale);
  return (
    <span className="figures whitespace-nowrap">
      {prefix && <small>{prefix}</small>}
      {number}
      {suffix && <small className="ml-[0.22em]">{suffix.trimStart() + after}</small>}
    </span>
  );
}

export type PriceTexts = {
  /** Before a range's lower end, "from"; empty in a language that says it with an ending. */
  readonly from: string;
  /** That ending, put to the currency's name; none in the other languages. */
  readonly fromEnding?: string;
  /** Read out before each price of a sale: "Now", "Before". */
  readonly now: string;
  readonly before: string;
};

/**
 * What a thing costs: with `from` the least of several prices, with `before` a sale price beside the old one.
 * Whether tax is in it is said by the caller, once for each group of prices.
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
      {from && texts.from && <span className="text-soft">{texts.from} </span>}
      {before && <span className="sr-only">{texts.now} </span>}
      <span className={before ? "text-accent" : undefined}>
        <Amount money={now} locale={locale} {...(from && { after: texts.fromEnding ?? "" })} />
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
