// What an export does with a text that a spreadsheet would run, and that a file read back means what was written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meant, neutralised } from '../../src/platform/http/table-files.js';

describe('a cell of an export', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋1+1', "'＋1+1"],
    ['－1+1', "'－1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ['\tplain', "'\tplain"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u3000＝1', "'\u3000＝1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['Alder;=1+1', "Alder;'=1+1"],
    ['Alder; @x; +y', "Alder;' @x;' +y"],
    ['Alder\r\n=1+1', "Alder\r\n'=1+1"],
    ['-12.50', '-12.50'],
    ['1; -2; 3', '1; -2; 3'],
    ['-2;=1', "-2;'=1"],
    ['-2-3', "'-2-3"],
    ['Alder = Birch', 'Alder = Birch'],
    ['a-b;c@d', 'a-b;c@d'],
    ["O'Neill", "O'Neill"],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(neutralised(text)).toBe(written);
    expect(meant(written)).toBe(text);
  });

  it.each([0, -5, true, null])('%j is no text', (value) => {
    expect(neutralised(value)).toBe(value);
  });

  it('begins no formula wherever a spreadsheet parts it, is neutralised once, and is read back as it was', () => {
    const signs = fc.constantFrom(...'=+-@＝＋－＠;\t\r\n a1.'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
        const written = neutralised(text);
        for (const cell of written.split(/[;\r\n]/))
          if (!/^\s*-?\d+(\.\d+)?\s*$/.test(cell)) expect(cell).not.toMatch(/^[^\S\r\n]*[=+\-@＝＋－＠]/);
        expect(neutralised(written)).toBe(written);
        expect(meant(written)).toBe(text);
      }),
    );
  });
});
