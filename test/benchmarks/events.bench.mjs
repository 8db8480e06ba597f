// How long from an order to the screens: 1,000 open streams, half of them desks that see the whole book, half
// investors that see their own; each order is timed from the moment its request is sent until each listener that
// is concerned has the frame. Listeners, API and PostgreSQL share the machine.
import { connect } from 'node:net';
import { load } from './http-load.mjs';
import { callerOf, openIntake, orderRequest, startApi } from './intake-world.mjs';

const listeners = Number(process.env.BENCH_LISTENERS ?? '1000');
const orders = 30;
const streamsOfOne = 10;
const loadSeconds = 4;

export async function run(report) {
  const half = listeners / 2;
  const world = await openIntake({ investors: half / streamsOfOne, desks: half / streamsOfOne });
  const api = await startApi(world.environment);
  try {
    const alone = await intake(world, api.port);
    const path = `/api/v1/offerings/${world.offering}/events`;
    const follow = ({ apiKey }) =>
      Promise.all(Array.from({ length: streamsOfOne }, () => listen(api.port, path, apiKey)));
    const desks = (await Promise.all(world.colleagues.map(follow))).flat();
    const investors = await Promise.all(world.investors.map(follow));
    await quiet(1_500);
    const toDesks = [];
    const toOwner = [];
    for (let number = 0; number < orders; number += 1) {
      const index = number % world.investors.length;
      const sentAt = performance.now();
      for (const stream of [...desks, ...investors[index]]) stream.seenAt = null;
      await callerOf(api.address, world.investors[index].apiKey)(`/offerings/${world.offering}/orders`, {
        intent: 'order',
        type: 'limit',
        shares: 1_000 * (1 + number),
        limit: '0.37',
      });
      await quiet(400);
      toDesks.push(...desks.map(({ seenAt }) => (seenAt ?? Number.POSITIVE_INFINITY) - sentAt));
      toOwner.push(...investors[index].map(({ seenAt }) => (seenAt ?? Number.POSITIVE_INFINITY) - sentAt));
    }
    report(`order to ${half} desks' screens, median and p99 (aim 100)`, shown(toDesks));
    report(`order to its investor's screens among ${half}, median and p99`, shown(toOwner));
    const before = desks[0].frames;
    const watched = await intake(world, api.port);
    const frames = (desks[0].frames - before) / loadSeconds;
    report('orders a second without listeners, and with them', `${alone.toFixed(0)}, ${watched.toFixed(0)}`);
    report(
      'B7 ratio of the two, and frames a second to each desk',
      `${(watched / alone).toFixed(2)}, ${frames.toFixed(1)}`,
    );
    for (const stream of [...desks, ...investors.flat()]) stream.socket.destroy();
  } finally {
    await api.stop();
    await world.close();
  }
}

async function intake(world, port) {
  const request = (number) => orderRequest(world, number);
  return (await load({ port, connections: 16, seconds: loadSeconds, request })).perSecond;
}

function listen(port, path, apiKey) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const stream = { socket, seenAt: null, frames: 0 };
    socket.once('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${apiKey}\r\n\r\n`);
    socket.on('data', (bytes) => {
      if (bytes.indexOf('id: ') < 0) return;
      stream.frames += 1;
      stream.seenAt ??= performance.now();
      resolve(stream);
    });
  });
}

const quiet = (ms) => new Promise((wake) => setTimeout(wake, ms));

function shown(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
  return `${at(0.5)} ms, ${at(0.99)} ms`;
}
