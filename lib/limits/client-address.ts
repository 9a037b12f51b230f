import { isIP } from "node:net";

/** Where a request came from, as far as it says: `X-Forwarded-For` as it arrived, and the other end of the socket. */
export type Hops = { readonly forwardedFor: string | null; readonly peer: string };

/**
 * The address of the client when `trustedProxies` proxies of ours stand before the application, each of which adds the
 * address it was called from at the right of `X-Forwarded-For`: what stands further left was written by the client and
 * proves nothing. Empty when that place holds no address.
 */
export function clientAddress({ forwardedFor, peer }: Hops, trustedProxies: number): string {
  const hops = [...(forwardedFor?.split(",") ?? []), peer];
  return readAddress(hops.at(-1 - trustedProxies) ?? "");
}

const UNKNOWN = "unknown";

/**
 * What a limit by address counts: an IPv4 address, the /64 of an IPv6 one, of which every customer line has at least
 * one whole, and one key for all that have no readable address.
 */
export function networkOf(address: string): string {
  const readable = readAddress(address);
  if (readable === "") return UNKNOWN;
  if (isIP(readable) === 4) return readable;
  return `${groupsOf(readable).slice(0, 4).join(":")}::/64`;
}

/** An address in its one usual spelling, without port, brackets and zone; an IPv4 one hidden in IPv6 as IPv4. */
function readAddress(text: string): string {
  const bare = withoutPort(text.trim()).split("%")[0]?.toLowerCase() ?? "";
  switch (isIP(bare)) {
    case 4:
      return bare;
    case 6:
      return mappedIpv4(bare) ?? new URL(`http://[${bare}]`).hostname.slice(1, -1);
    default:
      return "";
  }
}

function withoutPort(text: string): string {
  return /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(text)?.[1] ?? text;
}

/** `::ffff:203.0.113.7` is how a socket that listens for both names an IPv4 client. */
function mappedIpv4(ipv6: string): string | undefined {
  const groups = groupsOf(ipv6);
  if (groups.slice(0, 5).some((group) => group !== "0") || groups[5] !== "ffff") return undefined;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((pair) => [pair >> 8, pair & 255])
    .join(".");
}

/** The eight groups of an IPv6 address, hex without leading zeros. */
function groupsOf(ipv6: string): readonly string[] {
  const [left = "", right] = new URL(`http://[${ipv6}]`).hostname.slice(1, -1).split("::");
  const before = left.split(":").filter(Boolean);
  if (right === undefined) return before;
  const after = right.split(":").filter(Boolean);
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => "0"), ...after];
}
