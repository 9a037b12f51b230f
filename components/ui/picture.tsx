/** A square picture in several widths: `<base>-<width>.avif` and `.webp`. */
export type PictureSource = {
  readonly base: string;
  readonly avifWidths: readonly number[];
  readonly webpWidths: readonly number[];
  /** Mean colour, `#rrggbb`, shown until it is loaded. */
  readonly placeholder: string;
  readonly alt: string;
};

function srcSet(base: string, widths: readonly number[], type: string): string {
  return widths.map((width) => `${base}-${width}.${type} ${width}w`).join(", ");
}

/**
 * A square picture as AVIF with WebP for older browsers. `sizes` says how wide it is shown. `priority` is for the
 * first picture of a page alone: it loads at once, all others when they come near.
 */
export function Picture({
  source,
  sizes,
  priority = false,
  alt = source.alt,
  className = "",
}: {
  readonly source: PictureSource;
  readonly sizes: string;
  readonly priority?: boolean;
  /** Empty where the text beside it says the same. */
  readonly alt?: string;
  readonly className?: string;
}) {
  const webp = source.webpWidths.length > 0 ? source.webpWidths : [720];
  return (
    <picture>
      {source.avifWidths.length > 0 && (
        <source type="image/avif" srcSet={srcSet(source.base, source.avifWidths, "avif")} sizes={sizes} />
      )}
      <img
        src={`${source.base}-${webp[webp.length - 1]}.webp`}
        srcSet={webp.length > 1 ? srcSet(source.base, webp, "webp") : undefined}
        sizes={webp.length > 1 ? sizes : undefined}
        alt={alt}
        width={1200}
        height={1200}
        loading={priority ? "eager" : "lazy"}
        fetchPriority={priority ? "high" : undefined}
        decoding="async"
        style={{ background: source.placeholder }}
        className={`block aspect-square h-auto w-full object-cover ${className}`}
      />
    </picture>
  );
}
