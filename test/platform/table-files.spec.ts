import { expect, it } from 'vitest';
import { tableTypes } from '../../src/platform/http/page.js';
import { tableOf } from '../../src/platform/http/table-files.js';

it('writes yes and no as what they are, and no name of a column as a formula', async () => {
  const rows = [
    { passedOnInTime: true, disclosed: false, facts: { 'a;=1+1': 1 } },
    { passedOnInTime: null, '=cmd()': 'x' },
  ];
  expect(await tableOf(tableTypes.csv, rows)).toBe(
    "passedOnInTime,disclosed,facts.a;'=1+1,'=cmd()\r\ntrue,false,1,\r\n,,,x\r\n",
  );
});
