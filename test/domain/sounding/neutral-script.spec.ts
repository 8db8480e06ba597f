import { describe, expect, it } from 'vitest';
import { namingOf, refuseNaming } from '../../../src/domain/sounding/neutral-script.js';
import { refusalOf } from '../../support/refusals.js';

const rush = { name: 'Rush Financial Technologies, Inc. (dba RushTrade Group)', symbol: 'RSHF.OB' };
const sable = { name: 'Sable Point Therapeutics, Inc.', symbol: 'SBLP' };
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
    ['A U.S. company, listed in the U.S.', { name: 'Gold Fields', symbol: 'AU' }],
    ['A U.S. company, listed in the U.S.', { name: 'Alder Inc', symbol: 'USA' }],
    ['Call before 6 p.m. in New York.', { name: 'Alder Inc', symbol: 'PM' }],
    ['Pipes that are 3 m long.', { name: '3M Company', symbol: 'MMM' }],
    ['R&D, M&A and A.I. for a U.K. group; options A, B and C.', sable],
    ['It is able to place 1, 2 or 3 sites; point by point.', sable],
    ['The deal goes on to the next day.', { name: 'Alder Inc', symbol: 'ONTO' }],
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
    ...[
      'S.B.L.P',
      's.b.l.p.',
      'S B L P',
      'a S-B-L-P b',
      'S - B - L - P',
      'S.B-L P',
      'S, B, L, P',
      'S_B_L_P',
      'S\u00A0B\u2009L\u3000P',
      'S\u200BB\u200BL\u200BP',
      'S\u2060BL\u00ADP',
      'S\u202EBLP',
      'SBL\u034FP',
      'ＳＢＬＰ',
      'Ｓ．Ｂ．Ｌ．Ｐ',
      'ⓈⒷⓁⓅ',
      '𝐒𝐁𝐋𝐏',
    ].map((script): [string, typeof sable, string] => [`It is ${script}, then`, sable, 'SBLP']),
    ['S-a-b-l-e', sable, 'sable'],
    ['Ｓａｂｌｅ', sable, 'sable'],
    ['S a b l e  P o i n t', sable, 'sable'],
    ['It is A.B.C then', { name: 'Alder Inc', symbol: 'ABC' }, 'ABC'],
    ['It is 3-M', { name: '3M Company', symbol: 'MMM' }, '3m'],
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
