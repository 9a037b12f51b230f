import type { PictureCleaner } from "@/lib/uploads/file-store";

/** Most pixels that are decoded. */
const PIXELS = 40_000_000;
/** Longest side of what is kept, pixels. */
const SIDE = 2_400;
const SECONDS = 10;

/** Pictures through libvips, which is loaded when the first one comes. */
export function sharpPictures(): PictureCleaner {
  return {
    async clean(bytes) {
      const { default: sharp } = await import("sharp");
      try {
        return await sharp(bytes, { limitInputPixels: PIXELS, failOn: "error", pages: 1 })
          .autoOrient()
          .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
          .flatten({ background: "#ffffff" })
          .jpeg({ quality: 82 })
          .timeout({ seconds: SECONDS })
          .toBuffer();
      } catch {
        return undefined;
      }
    },
  };
}
