import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/cli/command.js';
import { command } from '../../src/cli/gate.command.js';

const option = {
  on: '2026-03-12',
  underwriting: 'firm-commitment',
  baseShares: 3_725_000,
  optionShares: 558_750,
};

async function ask(document: unknown): Promise<unknown> {
  const call: Call = {
    options: {},
    positionals: [],
    readDocument: async () => document,
    readOrders: async () => undefined,
    timed: async (_, work) => work(),
    reading: (work) => work(),
    countOrders: () => undefined,
  };
  const { text } = await command.run(call);
  return JSON.parse([...text].join('')) as unknown;
}

describe('greenshoe gate', () => {
  it('answers one gate', async () => {
    expect(await ask({ gate: 'G24', inputs: option })).toEqual({
      gate: 'G24',
      result: 'pass',
      rule: 'Over-allotment option',
      citation: 'FINRA Rule 5110(g)(9)',
      effectiveFrom: '2020-09-16',
      effectiveTo: null,
      why: expect.stringContaining('558,750') as string,
      missing: [],
    });
  });

  it('answers the parts of a number and what the inputs decide', async () => {
    expect(await ask({ gate: 'G45', inputs: { on: '2026-03-12', price: '5.00' } })).toMatchObject([
      { gate: 'G45a', result: 'pass' },
      { gate: 'G45b', result: 'unknown' },
    ]);
    expect(await ask({ inputs: option })).toMatchObject([{ gate: 'G24', result: 'pass' }]);
  });

  it('answers a list in its order', async () => {
    const asked = [
      { gate: 'G24', inputs: { ...option, optionShares: 558_751 } },
      { gate: 'G24', inputs: {} },
      { inputs: option },
    ];
    expect(await ask(asked)).toMatchObject([
      { result: 'fail' },
      { result: 'unknown', missing: ['on'] },
      [{ result: 'pass' }],
    ]);
    expect(await ask([])).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ['a document without inputs', { gate: 'G24' }, 'missing-field', 'inputs'],
    ['an unknown field', { gate: 'G24', input: {} }, 'unknown-field', 'input'],
    ['an unknown gate', { gate: 'G99', inputs: {} }, 'unknown-gate', 'gate'],
    ['a document that is none', 5, 'wrong-type', ''],
    [
      'a bad entry of a list',
      [
        { gate: 'G24', inputs: option },
        { gate: 'G24', inputs: { baseShares: 'x' } },
      ],
      'wrong-type',
      '[1].inputs.baseShares',
    ],
    ['an entry that is none', [7], 'wrong-type', '[0]'],
  ])('refuses %s', async (_, document, code, path) => {
    await expect(ask(document)).rejects.toMatchObject({ code, path });
  });
});
