import { describe, expect, it } from 'vitest';
import {
  authorise,
  authority,
  concerns,
  isOpen,
  may,
  openStates,
  refuseUnlessOpen,
  isStateful,
  roles,
  type Action,
  type Actor,
  type Role,
} from '../../src/domain/authority.js';
import { intentsTaken } from '../../src/domain/order-admission.js';
import { offeringStates, type OfferingState } from '../../src/domain/offering.js';
import { Refusal } from '../../src/domain/refusal.js';

const actor = (role: Actor['role'], party = 'house'): Actor => ({
  user: 'person',
  party,
  role,
  name: 'A. Person',
});

describe('who may do what', () => {
  it.each<[Action, Role[]]>([
    ['submit-order', ['desk', 'member', 'investor']],
    ['submit-order-files', ['desk', 'investor']],
    ['read-events', ['desk', 'issuer', 'compliance', 'investor']],
    ['decide-price', ['issuer']],
    ['approve-allocation', ['issuer']],
    ['release-allocation', ['desk']],
    ['exercise-option', ['desk']],
    ['record-purchase', ['desk']],
    ['record-deposit', ['desk']],
    ['extend-minimum', ['desk']],
    ['make-closing', ['desk']],
    ['refund-deposits', ['desk']],
    ['read-escrow', ['desk', 'issuer', 'compliance']],
    ['read-deposits', ['desk', 'member', 'issuer', 'investor', 'compliance']],
    ['move-offering', ['desk']],
    ['read-book', ['desk', 'issuer', 'compliance']],
    ['read-own-allocations', ['investor']],
    ['manage-users', ['admin']],
    ['override-gate', ['compliance']],
    ['clear-screening', ['compliance']],
    ['record-certificates', ['desk', 'compliance']],
    ['attest', ['member', 'investor']],
  ])('%s: %j and nobody else', (action, allowed) => {
    expect(roles.filter((role) => may(role, action))).toEqual(roles.filter((role) => allowed.includes(role)));
  });

  it('keeps the admin away from every deal', () => {
    const actions = Object.keys(authority) as Action[];
    expect(actions.filter((action) => may('admin', action)).toSorted()).toEqual([
      'manage-own-keys',
      'manage-users',
      'read-self',
      'read-sign-ins',
    ]);
  });

  it('lets compliance read and never trade or price', () => {
    const actions = Object.keys(authority) as Action[];
    const changing = actions.filter((action) => may('compliance', action) && !action.startsWith('read'));
    expect(changing).toEqual([
      'manage-own-keys',
      'record-certificates',
      'import-sanctions',
      'clear-screening',
      'override-gate',
      'erase-personal-data',
      'manage-webhooks',
    ]);
  });

  it('says which role it takes', () => {
    expect(() => authorise(actor('investor'), 'move-offering')).toThrow(
      new Refusal('role-may-not', 'This takes the role desk; you are signed in as investor.'),
    );
  });

  it('says which roles, where it takes one of several', () => {
    expect(() => authorise(actor('issuer'), 'record-certificates')).toThrow(
      new Refusal('role-may-not', 'This takes the role desk or compliance; you are signed in as issuer.'),
    );
    expect(() => authorise(actor('compliance'), 'record-certificates')).not.toThrow();
  });

  it('lets the system do what a person decided, and no person what only the system does', () => {
    expect(may('system', 'approve-allocation')).toBe(true);
    expect(() => authorise(actor('system'), 'release-allocation')).not.toThrow();
    expect(may('admin', 'release-allocation')).toBe(false);
  });

  it('tells a proposer why it cannot approve', () => {
    expect(() => authorise(actor('desk'), 'decide-price')).toThrow(/CFO.*never the person who proposed it/);
  });
});

describe('when', () => {
  it.each<[Parameters<typeof isOpen>[0], OfferingState[]]>([
    ['submit-order', ['filed', 'effective', 'book-open']],
    ['submit-order-files', ['filed', 'effective', 'book-open']],
    ['change-order', ['filed', 'effective', 'book-open', 'suspended']],
    ['propose-price', ['effective', 'book-open', 'book-closed']],
    ['run-allocation', ['priced', 'allocated-draft']],
    [
      'record-deposit',
      [
        'effective',
        'book-open',
        'book-closed',
        'priced',
        'allocated-draft',
        'allocated-final',
        'released',
        'suspended',
        'withdrawn',
      ],
    ],
    ['make-closing', ['released']],
    ['exercise-option', ['allocated-final', 'released']],
    ['record-purchase', ['allocated-final', 'released']],
  ])('%s: %j and in no other state', (action, states) => {
    expect(offeringStates.filter((state) => isOpen(action, state))).toEqual(states);
    for (const state of offeringStates) {
      const ask = () => refuseUnlessOpen(action, state);
      if (states.includes(state)) expect(ask).not.toThrow();
      else expect(ask).toThrow(`while the offering is ${state}; it must be ${states[0]}`);
    }
  });

  it('says what does not go, in which state, and in which it does', () => {
    expect(() => refuseUnlessOpen('propose-price', 'priced')).toThrow(
      new Refusal(
        'move-not-allowed',
        'No price is proposed while the offering is priced; it must be effective, book-open or book-closed.',
      ),
    );
    expect(() => refuseUnlessOpen('change-order', 'released')).toThrow(
      expect.objectContaining({ code: 'book-closed' }),
    );
  });

  it('leaves every other action open in every state', () => {
    expect(isStateful('invite')).toBe(false);
    expect(isStateful('toString')).toBe(false);
    expect(isStateful('propose-price')).toBe(true);
  });
});

describe('the states of several actions', () => {
  it.each<[Action[], OfferingState[] | null]>([
    [['submit-order'], ['filed', 'effective', 'book-open']],
    [
      ['submit-order', 'change-order'],
      ['filed', 'effective', 'book-open', 'suspended'],
    ],
    [['submit-order', 'move-offering'], null],
    [['invite'], null],
  ])('%j: %j', (actions, states) => {
    expect(openStates(actions)).toEqual(states);
  });

  it('take every order that the book takes', () => {
    for (const state of offeringStates)
      expect([state, isOpen('submit-order', state)]).toEqual([
        state,
        [true, false].some((isRegistered) => intentsTaken(state, isRegistered).length > 0),
      ]);
  });
});

describe('whom a deal concerns', () => {
  const deal = { deskParty: 'desk house', issuerParty: 'issuer house' };

  it.each<[string, Actor, boolean, boolean]>([
    ['its own desk', actor('desk', 'desk house'), false, true],
    ['another desk', actor('desk', 'other'), false, false],
    ['its own issuer', actor('issuer', 'issuer house'), false, true],
    ['another issuer', actor('issuer', 'other'), false, false],
    ['an invited investor', actor('investor'), true, true],
    ['an investor that was not invited', actor('investor'), false, false],
    ['a desk that calls itself invited', actor('desk', 'other'), true, false],
    ['compliance', actor('compliance'), false, true],
    ['the system', actor('system'), false, true],
    ['an admin', actor('admin'), true, false],
    ['a member of its syndicate', actor('member'), true, true],
    ['another member', actor('member'), false, false],
  ])('%s', (_, who, invited, expected) => {
    expect(concerns(who, deal, invited)).toBe(expected);
  });
});
