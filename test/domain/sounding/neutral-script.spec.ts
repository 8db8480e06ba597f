import { describe, expect, it } from 'vitest';
import { namingOf, refuseNaming } from '../../../src/domain/sounding/neutral-script.js';
import { refusalOf } from '../../support/refusals.js';

const rush = { name: 'Rush Financial Technologies, Inc. (dba RushTrade Group)', symbol: 'RSHF.OB' };
const neutral = 'A US financial technology company with a market value of about $30 million; primary shares.';

describe('a neutral script', () => {
  it.each<[string, { name: string; symbol?: string }]>([
    [neutral, rush],
    ['A group with a holding in technologies, incorporated in Texas.', rush],
    ['In a rushed market, brushed aside.', rush],
    ['An airline; the deal is on at the close.', { name: 'Delta Air Lines, Inc.', symbol: 'ON' }],
    ['All of it is for sale.', { name: 'Allstate Corp', symbol: 'ALL' }],
    ['The company has 3 plants.', { name: '3M Company', symbol: 'MMM' }],
    ['A company.', { name: 'The Company, Inc.' }],
    ['A company.', { name: 'Company', symbol: '.OB' }],
  ])('%j names nobody of %j', (script, issuer) => {
    expect(namingOf(script, issuer)).toBeNull();
    expect(() => refuseNaming(script, issuer, 'script')).not.toThrow();
  });

  it.each<[string, { name: string; symbol?: string }, string]>([
    ['About Rush Financial Technologies.', rush, 'rush financial technologies'],
    ['RUSH-FINANCIAL-TECHNOLOGIES', rush, 'rush financial technologies'],
    ['It is Rush’s own.', rush, 'rush'],
    ['You may know RushTrade', rush, 'rushtrade'],
    ['Ticker RSHF, of course', rush, 'RSHF'],
    ['rshf.ob', rush, 'RSHF'],
    ['Look at $ON', { name: 'Delta Air Lines', symbol: 'ON' }, 'ON'],
    ['ALL', { name: 'State Insurance', symbol: 'all' }, 'all'],
    ['Societe Generale', { name: 'Société Générale SA' }, 'societe generale'],
    ['the société', { name: 'SOCIETE GENERALE' }, 'societe'],
    ['3M', { name: '3M Company' }, '3m'],
    ['Zürich based, formerly Alder', { name: 'Birch plc formerly Alder Group' }, 'alder'],
    ['Of Sa\u00ADble, then', { name: 'Sable Point Inc.' }, 'sable'],
    ['Of Sa\u2060ble, then', { name: 'Sable Point Inc.' }, 'sable'],
    ['アルファ', { name: 'アルファ' }, 'アルファ'.normalize('NFKD').replace(/\p{M}/gu, '')],
  ])('%j names %j by %j', (script, issuer, found) => {
    expect(namingOf(script, issuer)).toBe(found);
  });

  it('is asked for with what to say instead', () => {
    expect(refusalOf(() => refuseNaming('Rush raises money', rush, 'script'))).toMatchObject({
      code: 'names-issuer',
      path: 'script',
      message: expect.stringMatching(/"rush".*kind of company/),
    });
  });
});
