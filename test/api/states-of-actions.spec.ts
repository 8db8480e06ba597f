// Every route whose action the state of a deal allows or not, in every state that does not: the refusal that says which
// state it is in and which it must be in, and a deal that stays as it was.
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOpen, isStateful, type StatefulAction } from '../../src/domain/authority.js';
import { newYorkDay } from '../../src/domain/calendar/new-york.js';
import { offeringStates, type OfferingState } from '../../src/domain/offering.js';
import { policyKey } from '../../src/platform/auth/route-policy.js';
import { Commands } from '../../src/platform/http/commands.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import { anAllocation } from '../support/approved-price.js';
import type { Client, Reply } from '../support/clients.js';
import { closeOn, deposit, escrowTerms, outcome, payment } from '../support/escrows.js';
import { openWorld, type World } from '../support/world.js';

type Route = {
  action: StatefulAction;
  send: () => Promise<Reply>;
  but?: Partial<Record<OfferingState, string>>;
};

let world: World;
let alder: Client;
let offering: string;
let order: string;
let run: string;
let contingent: string;
let paid: string;
let policy: string;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor();
  offering = await anOpenBook(world, [alder], { dealType: 'firm-commitment-follow-on' });
  order = await anOrder(alder, offering, limitOrder(11_000_000, '0.40'));
  run = (await anAllocation(world, offering, { isApproved: true, maximumPerInvestor: { percent: '100' } }))
    .id;
  const recorded = await world.desk.post(`/offerings/${offering}/allocation-policies`, {
    name: 'Another',
    policy: { tranches: [{ name: 'everyone', method: 'pro-rata' }] },
  });
  policy = recorded.body.id;
  contingent = await anOpenBook(world, [alder], escrowTerms());
  paid = (await deposit(world, contingent, payment(alder, '1000'))).body.id;
});
afterAll(() => world?.close());

const early = '422 before-effectiveness';
const approved = '409 already-approved';
const bought = { on: newYorkDay(new Date().toISOString()), shares: 1, price: '0.36', kind: 'stabilizing' };
const line = () => ({ order, shares: 1_000, reason: 'correction' });

/** By the handler's name. `but`: a state in which a rule of its own says more. */
const routes: Readonly<Record<string, Route>> = {
  'OrdersController.submit': {
    action: 'submit-order',
    send: () => alder.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.40')),
    but: { draft: early },
  },
  'OrderBatchesController.take': {
    action: 'submit-order-files',
    send: () => alder.post(`/offerings/${offering}/orders:batch`, { orders: [limitOrder(1_000, '0.40')] }),
    but: { draft: '422 lines-refused' },
  },
  'OrdersController.amend': {
    action: 'change-order',
    send: () => alder.put(`/orders/${order}`, limitOrder(1_000, '0.40'), { ifMatch: 1 }),
    but: { draft: early },
  },
  'OrdersController.withdraw': {
    action: 'change-order',
    send: () => alder.delete(`/orders/${order}`, { ifMatch: 1 }),
  },
  'ScrubsController.scrub': {
    action: 'scrub-order',
    send: () => world.desk.put(`/orders/${order}/scrub`, { reason: 'x' }),
  },
  'ScrubsController.restore': {
    action: 'scrub-order',
    send: () => world.desk.delete(`/orders/${order}/scrub`),
  },
  'PricingController.propose': {
    action: 'propose-price',
    send: () =>
      world.desk.post(`/offerings/${offering}/price-proposals`, { price: '0.37', policy, rationale: 'x' }),
  },
  'AllocationsController.request': {
    action: 'run-allocation',
    send: () => world.desk.post(`/offerings/${offering}/allocation-runs`, { policy, scenario: false }),
  },
  'AllocationsController.override': {
    action: 'run-allocation',
    send: () => world.desk.post(`/allocation-runs/${run}/overrides`, { lines: [line()] }),
    but: { 'allocated-final': approved, released: approved },
  },
  'EscrowController.record': {
    action: 'record-deposit',
    send: () => deposit(world, contingent, payment(alder, '2000')),
  },
  'EscrowController.decide': {
    action: 'record-deposit',
    send: () => outcome(world, contingent, paid),
  },
  'ClosingsController.close': { action: 'make-closing', send: () => closeOn(world, contingent) },
  'OverAllotmentController.exercise': {
    action: 'exercise-option',
    send: () => world.desk.post(`/offerings/${offering}/exercises`, { shares: 1 }),
  },
  'OverAllotmentController.purchase': {
    action: 'record-purchase',
    send: () => world.desk.post(`/offerings/${offering}/purchases`, bought),
  },
};

const setState = (state: OfferingState) =>
  world.query('UPDATE offerings SET state = $2 WHERE id = ANY ($1)', [[offering, contingent], state]);

/** All that one of the routes could have changed, as the database holds it. */
async function dealAsItIs(): Promise<unknown> {
  const tables = [
    'offerings',
    'offering_terms',
    'orders',
    'order_versions',
    'book_levels',
    'price_proposals',
  ];
  const all = [...tables, 'allocation_runs', 'allocations', 'over_allotment_moves', 'closings'];
  const found = [];
  for (const table of all)
    found.push(await world.query(`SELECT to_json(one)::text AS row FROM ${table} one ORDER BY 1`));
  const kinds = await world.query(`SELECT kind FROM journal_entries WHERE kind <> 'refused' ORDER BY id`);
  return [...found, kinds, await world.query('SELECT id FROM work ORDER BY id')];
}

it('the table names every such route', () => {
  const scanner = world.app.get(MetadataScanner);
  const found = world.app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => [name, Reflect.getMetadata(policyKey, prototype[name]!) as unknown] as const)
        .filter(([, action]) => typeof action === 'string' && isStateful(action))
        .map(([name, action]) => `${instance.constructor.name}.${name} ${String(action)}`);
    });
  const named = Object.entries(routes).map(([name, { action }]) => `${name} ${action}`);
  expect(found.toSorted()).toEqual(named.toSorted());
});

describe.each(Object.keys(routes))('%s', (name) => {
  const { action, but } = routes[name]!;
  it.each(offeringStates.filter((state) => !isOpen(action, state)))('%s', async (state) => {
    await setState(state);
    const before = await dealAsItIs();
    const { status, body } = await routes[name]!.send();
    const said = `${status} ${body.code}`;
    if (but?.[state] !== undefined) expect(said).toBe(but[state]);
    else {
      expect(said).toMatch(/^409 (move-not-allowed|book-closed)$/);
      expect(body.detail).toMatch(new RegExp(`while the offering is ${state}; it must be [a-z-]+`));
    }
    expect(await dealAsItIs()).toEqual(before);
  });
});

const take = (act: Parameters<Commands['answer']>[1]) => {
  const { user, party } = world.desk.account;
  const actor = { user, party, role: 'desk', name: 'A. Desk' } as const;
  const request = { key: crypto.randomUUID(), fingerprint: 'f'.repeat(64), target: '/x', moment: null };
  return world.app.get(Commands).answer({ ...request, actor, action: 'propose-price' }, act);
};

describe('a command whose service does not ask', () => {
  it('is refused by the table before anything is committed', async () => {
    await setState('released');
    const answer = await take(async (tx) => {
      tx.heldState = 'released';
      await tx.rows(`UPDATE offerings SET epoch = epoch + 1 WHERE id = $1`, [offering]);
      return { body: {} };
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'move-not-allowed' } });
  });

  it('fails where it does not hold the deal', async () => {
    await expect(take(async () => ({ body: {} }))).rejects.toThrow(
      'who takes propose-price holds the offering',
    );
  });
});

it('what was taken stays taken: the same request is answered as before, whatever the state is by now', async () => {
  await setState('book-open');
  const options = { key: crypto.randomUUID() };
  const submit = () => alder.post(`/offerings/${offering}/orders`, limitOrder(2_000, '0.40'), options);
  const first = await submit();
  expect(first.status).toBe(201);
  await setState('released');
  const again = await submit();
  expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
  expect(again.headers.get('idempotent-replayed')).toBe('true');
});
