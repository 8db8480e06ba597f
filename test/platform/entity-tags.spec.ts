import { describe, expect, it } from 'vitest';
import { versionsOf } from '../../src/platform/http/entity-tags.js';
import { refusalOf } from '../support/refusals.js';

describe('If-Match', () => {
  it.each([
    ['"1"', [1]],
    [' "12" ', [12]],
    ['"1", "2"', [1, 2]],
    ['"1","2" ,\t"3"', [1, 2, 3]],
    [', "1",, "2",', [1, 2]],
    ['"1", W/"2"', [1]],
    ['W/"1"', []],
    ['"01", "", "-1", "1e3", "12345678901"', []],
    ['"1,2", "3"', [3]],
  ])('%j names the versions %j', (header, versions) => {
    expect([...versionsOf(header)]).toEqual(versions);
  });

  it.each([
    '',
    ',',
    '1',
    '"1',
    '1"',
    '""""',
    '"1" "2"',
    '"1"; "2"',
    '"1", *',
    'w/"1"',
    '"1", 2',
    '"a b"',
    `"1"${','.repeat(8_000)}x`,
  ])('%j is not well formed', (header) => {
    expect(refusalOf(() => versionsOf(header))).toMatchObject({
      code: 'version-invalid',
      path: 'If-Match',
      message: expect.stringContaining('quotation marks'),
    });
  });

  it('names a version', () => {
    expect(refusalOf(() => versionsOf(undefined))).toMatchObject({ code: 'version-missing' });
    expect(refusalOf(() => versionsOf('*'))).toMatchObject({
      code: 'version-moved',
      message: expect.stringContaining('somebody else'),
    });
  });
});
