import { describe, expect, it } from 'vitest';
import { commonWords, kinshipOf, smallWords, titles } from '../../../src/domain/gates/sanctions-words.js';

describe('words that tell nobody from another', () => {
  it('are of one kin where they mean the same', () => {
    expect(kinshipOf('AIRLINES')).toBe(kinshipOf('AIR'));
    expect(kinshipOf('BANCO')).toBe(kinshipOf('BANK'));
    expect(kinshipOf('BANK')).not.toBe(kinshipOf('AIR'));
    expect(kinshipOf('SEVROSTAL')).toBeUndefined();
  });

  it('are common where they say what companies do, and not where they are a family name', () => {
    for (const trade of ['AIR', 'TICARET', 'IMPORTACIONES', 'MOSCOW']) expect(commonWords).toContain(trade);
    for (const name of ['PARK', 'WONG', 'LIU', 'RI']) expect(commonWords).not.toContain(name);
  });

  it('are a title or small, and not both', () => {
    expect([...titles].filter((title) => smallWords.has(title))).toEqual([]);
  });
});
