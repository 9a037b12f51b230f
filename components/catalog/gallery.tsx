"use client";

import { useEffect, useRef, useState } from "react";
import { Picture } from "@/components/ui/picture";
import type { Photo } from "@/lib/catalog/photo";

export type GalleryTexts = {
  readonly label: string;
  readonly zoom: string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  /** "Picture 2 of 4", one for each. */
  readonly shows: readonly string[];
};

/** Large pictures to swipe, small ones to jump by, and one over the whole window. Works as links without a script. */
export function Gallery({ photos, texts }: { readonly photos: readonly Photo[]; readonly texts: GalleryTexts }) {
  const strip = useRef<HTMLUListElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const lead = photos[0]?.base;
  const opened = useRef(lead);
  useEffect(() => {
    // The chosen colour's pictures have come to the front: show them, but leave the first visit's position alone.
    if (opened.current !== lead) strip.current?.scrollTo({ left: 0 });
    opened.current = lead;
  }, [lead]);

  const step = (by: number) =>
    strip.current?.scrollBy({ left: by * (strip.current.clientWidth || 0), behavior: "smooth" });
  const show = (index: number) =>
    strip.current?.scrollTo({ left: index * strip.current.clientWidth, behavior: "smooth" });

  if (!lead) return <div className="gallery-blank" />;
  return (
    <section aria-label={texts.label} className="gallery">
      <div className="gallery-stage">
        <ul
          ref={strip}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must be reachable by keyboard.
          tabIndex={0}
          className="gallery-strip"
          aria-label={texts.label}
          onScroll={({ currentTarget }) => setAt(shownAt(currentTarget))}
        >
          {photos.map((photo, index) => (
            <li key={photo.base} id={`photo-${index + 1}`} aria-label={texts.shows[index]}>
              <Picture source={photo} sizes="(min-width: 64rem) 42rem, 100vw" priority={index === 0} />
            </li>
          ))}
        </ul>
        {photos.length > 1 && (
          <>
            <button
              type="button"
              className="gallery-step needs-script left-2"
              aria-label={texts.previous}
              onClick={() => step(-1)}
            >
              ←
            </button>
            <button
              type="button"
              className="gallery-step needs-script right-2"
              aria-label={texts.next}
              onClick={() => step(1)}
            >
              →
            </button>
          </>
        )}
        <button
          type="button"
          className="gallery-zoom needs-script"
          aria-label={texts.zoom}
          onClick={() => zoom(dialog.current, strip.current)}
        >
          <svg
            viewBox="0 0 24 24"
            width="22"
            height="22"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5" />
          </svg>
        </button>
      </div>
      {photos.length > 1 && (
        <ul className="gallery-thumbs">
          {photos.map((photo, index) => (
            <li key={photo.base}>
              <a
                href={`#photo-${index + 1}`}
                aria-label={texts.shows[index]}
                aria-current={index === at ? "true" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  show(index);
                }}
              >
                <Picture source={photo} sizes="5rem" alt="" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <dialog ref={dialog} className="zoom" aria-label={texts.label}>
        <form method="dialog">
          <button type="submit" className="button button-plain" aria-label={texts.close}>
            ✕
          </button>
        </form>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard. */}
        <div className="zoom-pane" tabIndex={0} />
      </dialog>
    </section>
  );
}

function shownAt(strip: HTMLUListElement): number {
  return Math.round(strip.scrollLeft / (strip.clientWidth || 1));
}

/** Opens the picture now in view over the window, at the full width of its file; a clone, so that nothing is loaded before. */
function zoom(dialog: HTMLDialogElement | null, strip: HTMLUListElement | null): void {
  if (!dialog || !strip) return;
  const picture = strip.children[shownAt(strip)]?.querySelector("picture")?.cloneNode(true);
  if (!(picture instanceof HTMLElement)) return;
  for (const source of picture.querySelectorAll("source, img")) source.setAttribute("sizes", "1200px");
  dialog.querySelector(".zoom-pane")?.replaceChildren(picture);
  dialog.showModal();
}
