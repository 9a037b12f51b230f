const WIDTHS = [800, 1600] as const;

const setOf = (base: string, type: string) => WIDTHS.map((width) => `${base}-${width}.${type} ${width}w`).join(", ");

/** A still life, 16:10, as AVIF with WebP for older browsers. It sets a mood and says nothing: no text for it. */
export function WidePicture({
  base,
  sizes,
  priority = false,
  className = "",
}: {
  readonly base: string;
  readonly sizes: string;
  readonly priority?: boolean;
  readonly className?: string;
}) {
  return (
    <picture>
      <source type="image/avif" srcSet={setOf(base, "avif")} sizes={sizes} />
      <img
        src={`${base}-800.webp`}
        srcSet={setOf(base, "webp")}
        sizes={sizes}
        alt=""
        width={1600}
        height={1000}
        loading={priority ? "eager" : "lazy"}
        fetchPriority={priority ? "high" : undefined}
        decoding="async"
        className={`block aspect-[16/10] h-auto w-full bg-ground object-cover ${className}`}
      />
    </picture>
  );
}
