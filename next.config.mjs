import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";

const DIST = process.env.MARQUE_DIST_DIR ?? ".next";

/** Next adds each build's folder to the TypeScript settings it is given: it gets a file of its own, not the project's. */
function buildSettings() {
  const folder = join(".marque", "tsconfig");
  const file = join(folder, `${DIST.replaceAll(/[^\w.-]+/g, "-")}.json`);
  mkdirSync(join(import.meta.dirname, folder), { recursive: true });
  writeFileSync(join(import.meta.dirname, file), JSON.stringify({ extends: "../../tsconfig.json" }));
  return file;
}

const CONTENT_POLICY = [
  "default-src 'self'",
  // Next.js puts its page data in inline scripts whose text differs per page; a nonce would make every page dynamic.
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Content-Security-Policy", value: CONTENT_POLICY },
];

const IMMUTABLE = [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }];

/** @type {import("next").NextConfig} */
export default {
  distDir: DIST,
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // The checksum of a page would be made anew for each request: docs/decisions/0007.
  generateEtags: false,
  // The document names its fonts itself; a Link header would name them again, twice.
  reactMaxHeadersLength: 0,
  // In a build each of many routes would have a copy of its own: docs/decisions/0016.
  serverExternalPackages: [
    "@paypal/paypal-server-sdk",
    "@react-email/components",
    "@upstash/ratelimit",
    "@upstash/redis",
    "@vercel/blob",
    "drizzle-orm",
    "graphile-worker",
    "jose",
    "libphonenumber-js",
    "otplib",
    "pdfkit",
    "postgres",
    "qrcode",
    "resend",
    "stripe",
    "twilio",
  ],
  // `npm run verify` checks types; doing it again in each build would double the first start.
  typescript: { ignoreBuildErrors: true, tsconfigPath: buildSettings() },
  experimental: {
    globalNotFound: true,
    // docs/decisions/0016.
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: process.env.NODE_ENV === "development",
    // Pages are whole documents that plain links lead to; there is no client navigation to keep instant.
    instantInsights: { validationLevel: "manual-warning" },
  },
  cacheLife: {
    // Tags say when something changed; the hour only bounds what a lost announcement can cost.
    catalog: { stale: 300, revalidate: 3600, expire: 31_536_000 },
    // What does not exist may exist soon, and must not be kept for long.
    missing: { stale: 60, revalidate: 60, expire: 3600 },
  },
  async headers() {
    return [
      // Without a name for the path: with one, Next compiles it into every value again for each request.
      { source: "/(.*)", headers: SECURITY_HEADERS },
      { source: "/demo/(.*)", headers: IMMUTABLE },
      // What people sent: the last rule for a header wins, also over what the route itself says.
      {
        source: "/(.*)/files/(.*)",
        headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; sandbox" }],
      },
    ];
  },
  async rewrites() {
    const { rewrites } = await tsImport("./app/_routing/rewrites.ts", import.meta.url);
    return rewrites();
  },
};
