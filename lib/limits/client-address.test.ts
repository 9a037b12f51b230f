import { describe, expect, test } from "vitest";
import { clientAddress, networkOf } from "./client-address";

const PEER = "192.0.2.1";

describe("the client's address", () => {
  test.each([
    ["with no proxy the socket's, whatever the header says", "6.6.6.6", 0, PEER],
    ["with no proxy and no header the socket's", null, 0, PEER],
    ["with one proxy what it wrote", "203.0.113.7", 1, "203.0.113.7"],
    ["with one proxy what it wrote, not what the client wrote", "6.6.6.6, 7.7.7.7, 203.0.113.7", 1, "203.0.113.7"],
    ["with two proxies the second from the right", "6.6.6.6,203.0.113.7,10.0.0.2", 2, "203.0.113.7"],
    ["with fewer hops than proxies none", "203.0.113.7", 2, ""],
    ["of an empty header with one proxy none", "", 1, ""],
    ["that is no address none", "6.6.6.6, evil.example", 1, ""],
    ["with a port without it", "203.0.113.7:4711", 1, "203.0.113.7"],
    ["of IPv6 in brackets without them", "[2001:DB8::1]:443", 1, "2001:db8::1"],
  ])("is %s", (_, forwardedFor, proxies, expected) => {
    expect(clientAddress({ forwardedFor, peer: PEER }, proxies)).toBe(expected);
  });

  test("is that of the socket in its usual spelling", () => {
    const of = (peer: string) => clientAddress({ forwardedFor: null, peer }, 0);
    expect(of("::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(of("::1")).toBe("::1");
    expect(of("fe80::1%eth0")).toBe("fe80::1");
    expect(of("")).toBe("");
  });
});

describe("a limit counts", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:cb00:7107", "203.0.113.7"],
    ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::ffff", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s as %s", (address, key) => {
    expect(networkOf(address)).toBe(key);
  });

  test.each([
    "",
    " ",
    "unknown",
    "1.2.3",
    "1.2.3.4.5",
    "01.2.3.4",
    "999.1.1.1",
    "::g",
    "1.2.3.4; x",
    "x".repeat(9_000),
  ])("what is no address (%j) under one key for all", (text) => expect(networkOf(text)).toBe("unknown"));
});
