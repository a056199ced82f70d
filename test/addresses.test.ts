import type { NetworkInterfaceInfo } from "node:os";
import * as assert from "uvu/assert";
import { listenAddresses } from "../server/addresses.ts";
import { suite } from "./support/suite.ts";

const test = suite("addresses");

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  const mac = "00:00:00:00:00:00";
  return { family: "IPv4", address, netmask: "255.255.255.0", mac, internal, cidr: null };
}

const room = {
  lo: [ipv4("127.0.0.1", true)],
  wlan0: [ipv4("192.0.2.17"), ipv4("169.254.3.4")],
  eth0: [ipv4("198.51.100.4")],
  docker0: [ipv4("172.17.0.1")],
  tun0: undefined,
};

test("CONF7 shows the address to open and those that phones in the room reach", () => {
  assert.equal(listenAddresses(3000, room), {
    open: "http://localhost:3000",
    network: ["http://192.0.2.17:3000", "http://198.51.100.4:3000"],
  });
});

test("CONF7 shows no address that the server does not listen on", () => {
  assert.equal(listenAddresses(3000, room, "127.0.0.1"), {
    open: "http://127.0.0.1:3000",
    network: [],
  });
  assert.equal(listenAddresses(3000, room, "::1").open, "http://[::1]:3000");
  assert.equal(listenAddresses(3000, room, "192.0.2.17").network, ["http://192.0.2.17:3000"]);
});

test.run();
