import type { OrderFile } from "@/lib/uploads/files-of-orders";

/** Photos of things that come back, small; each opens whole. Nothing of none. */
export function PhotoStrip({
  photos,
  at,
  name,
}: {
  readonly photos: readonly Pick<OrderFile, "id">[];
  /** Where files are, without a slash at its end. */
  readonly at: string;
  readonly name: (number: number) => string;
}) {
  if (photos.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {photos.map(({ id }, i) => (
        <li key={id}>
          <a href={`${at}/${id}`} className="block bg-ground">
            {/* biome-ignore lint/performance/noImgElement: the route is private, no optimiser may fetch it. */}
            <img src={`${at}/${id}`} alt={name(i + 1)} loading="lazy" className="size-24 object-cover" />
          </a>
        </li>
      ))}
    </ul>
  );
}
