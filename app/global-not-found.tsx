import type { Metadata } from "next";
import { LastResort } from "./_shell/last-resort";

export const metadata: Metadata = { title: "404 · Marque", icons: { icon: "/icon.svg" } };

/** The page of a URL that belongs to no place. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <LastResort />
      </body>
    </html>
  );
}
