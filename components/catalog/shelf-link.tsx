import { Picture } from "@/components/ui/picture";
import type { Photo } from "@/lib/catalog/photo";

/** The way to a category: a picture of something in it and its name. */
export function Shelf({
  name,
  photo,
  to,
}: {
  readonly name: string;
  readonly photo: Photo | null;
  readonly to: string;
}) {
  return (
    <a href={to} className="shelf">
      {photo ? (
        <Picture source={photo} sizes="(min-width: 48rem) 12rem, 30vw" alt="" />
      ) : (
        <div className="gallery-blank" />
      )}
      <span>{name}</span>
    </a>
  );
}
