// A load of HTTP requests over sockets that stay open, each sending its next request when the last is answered
// (or, with a rate, when its turn has come). Little more than a socket, so that it takes few cycles from what
// it measures.
import { connect } from 'node:net';

/** Runs for some seconds, or `count` requests, or until `stop.count` is set; `request(n)` is the text of the nth. */
export async function load({
  port,
  connections,
  seconds = 60,
  count = Infinity,
  request,
  rate = null,
  stop = { count },
}) {
  const run = {
    next: 0,
    stop,
    done: 0,
    refused: 0,
    latencies: [],
    statuses: new Map(),
    endsAt: 0,
    startedAt: 0,
  };
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  run.startedAt = performance.now();
  run.endsAt = run.startedAt + seconds * 1_000;
  await Promise.all(sockets.map((socket) => drive(socket, run, request, rate)));
  for (const socket of sockets) socket.destroy();
  const elapsed = (performance.now() - run.startedAt) / 1_000;
  const sorted = Float64Array.from(run.latencies).toSorted();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return {
    perSecond: run.done / elapsed,
    done: run.done,
    statuses: Object.fromEntries(run.statuses),
    p50: at(0.5),
    p99: at(0.99),
  };
}

function open(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

async function drive(socket, run, request, rate) {
  const answers = answersOf(socket);
  for (;;) {
    const number = run.next;
    if (number >= run.stop.count) return;
    run.next += 1;
    const due = rate === null ? performance.now() : run.startedAt + (number * 1_000) / rate;
    if (due > run.endsAt || performance.now() > run.endsAt) return;
    if (due > performance.now()) await new Promise((wake) => setTimeout(wake, due - performance.now()));
    socket.write(request(number));
    const status = await answers();
    run.statuses.set(status, (run.statuses.get(status) ?? 0) + 1);
    run.done += 1;
    run.latencies.push(performance.now() - due);
  }
}

/** Resolves with the status of each answer as it is complete. */
function answersOf(socket) {
  let bytes = Buffer.alloc(0);
  let waiting = null;
  const look = () => {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0 || waiting === null) return;
    const head = bytes.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (bytes.length < end + 4 + length) return;
    bytes = bytes.subarray(end + 4 + length);
    const answer = waiting;
    waiting = null;
    answer(Number(head.slice(9, 12)));
  };
  socket.on('data', (piece) => {
    bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece]);
    look();
  });
  return () =>
    new Promise((resolve) => {
      waiting = resolve;
      look();
    });
}
