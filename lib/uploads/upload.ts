/** Most bytes of one file. */
export const UPLOAD_BYTES = 8 * 1024 * 1024;

/** Most files an order may have sent with it, and photos a return. */
export const PROOFS_PER_ORDER = 10;
export const PHOTOS_PER_RETURN = 4;
export const PHOTOS_PER_ORDER = 20;

/** Most bytes of all photos of a return together: as many as may be sent, each as large as may be. */
export const PHOTOS_BYTES = PHOTOS_PER_RETURN * UPLOAD_BYTES;

/** What a browser's file dialog offers. */
export const PICTURE_TYPES = "image/jpeg,image/png,image/webp";
export const PROOF_TYPES = `${PICTURE_TYPES},application/pdf`;
