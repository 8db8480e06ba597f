// Input that is broken in every way is refused with a code and a path: never a crash, never a hang, never a part of
// an answer, and never a number that was rounded on the way.
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionOf } from '../support/deals.js';
import { greenshoe, refused } from '../support/terminal.js';

const deal = questionOf({ supply: 100, orders: ['a 60 @ 12', 'b $500', 'c 30 @ 11 / 40 @ 9', 'd 5 %'] });
const { orders, ...rest } = deal;
const text = JSON.stringify(deal);
const restText = JSON.stringify(rest);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'greenshoe-hostile-'));
});

async function refusalOf(
  input: string | Uint8Array,
  words = ['allocate'],
): Promise<[code: string, at: string]> {
  const { code, path: at, message } = refused(await greenshoe(words, input));
  expect(message.length).toBeLessThan(500);
  return [code, at];
}

async function withFile(name: string, content: string | Uint8Array): Promise<[code: string, at: string]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return refusalOf(restText, ['allocate', '--orders', file]);
}

describe('JSON', () => {
  it.each([
    ['', 'not-json', ''],
    ['   ', 'not-json', ''],
    ['{', 'not-json', ''],
    ['nul', 'not-json', ''],
    ["{'a': 1}", 'not-json', ''],
    ['{"a": 1,}', 'not-json', ''],
    ['{"a": NaN}', 'not-json', ''],
    ['{} {}', 'not-json', ''],
    ['null', 'wrong-type', ''],
    ['[]', 'wrong-type', ''],
    ['"text"', 'wrong-type', ''],
    ['{"offering": {"shares": 1, "shares": 2}}', 'repeated-field', 'offering.shares'],
    ['{"offering": {"shares": 1, "sh\\u0061res": 2}}', 'repeated-field', 'offering.shares'],
    ['{"orders": [{}, {"id": "a", "id" : "b"}]}', 'repeated-field', 'orders[1].id'],
    ['{"__proto__": 1}', 'unknown-field', '__proto__'],
    ['{"constructor": 1}', 'unknown-field', 'constructor'],
  ])('%s: %s at %j', async (input, code, at) => {
    expect(await refusalOf(input)).toEqual([code, at]);
  });

  it('may begin with a byte order mark, and repeat names in different objects', async () => {
    expect((await greenshoe(['allocate'], `\ufeff${text}`)).code).toBe(0);
    const escaped = text.replace('"investor-a"', '"investor\\u002da"');
    expect((await greenshoe(['allocate'], escaped)).code).toBe(0);
  });

  it('is UTF-8', async () => {
    expect(await refusalOf(Buffer.from([0x7b, 0xff, 0x7d]))).toEqual(['not-utf-8', '']);
    expect(await refusalOf(Buffer.from(text, 'utf16le'))).toEqual(['not-json', '']);
  });

  it.each([
    ['9007199254740993', 'too-large'],
    ['9007199254740992', 'too-large'],
    ['1e309', 'too-large'],
    ['1e16', 'too-large'],
    ['1'.repeat(40), 'too-large'],
    ['9007199254740991.4', 'wrong-type'],
    ['100.00000000000000000001', 'wrong-type'],
    ['1e-400', 'wrong-type'],
    ['0.5', 'wrong-type'],
    ['-1', 'out-of-range'],
    ['-0', 'zero-supply'],
    ['"100"', 'wrong-type'],
    ['true', 'wrong-type'],
    ['[100]', 'wrong-type'],
  ])('shares of %s are refused: %s', async (number, code) => {
    const input = text.replace('"shares":100', `"shares":${number}`);
    expect(await refusalOf(input)).toEqual([code, 'offering.shares']);
  });

  it.each(['1e2', '100.0', '1000e-1', '100.00000000000000000000000000000000'])(
    'shares of %s are a hundred',
    async (number) => {
      const plain = await greenshoe(['allocate'], text);
      const run = await greenshoe(['allocate'], text.replace('"shares":100', `"shares":${number}`));
      expect(run).toEqual(plain);
    },
  );

  it('numbers of a million digits', async () => {
    const zeros = '0'.repeat(1_000_000);
    for (const [number, code] of [
      [`1.${zeros}1`, 'wrong-type'],
      [`1${zeros}1`, 'too-large'],
    ]) {
      const input = text.replace('"shares":100', `"shares":${number}`);
      expect(await refusalOf(input)).toEqual([code, 'offering.shares']);
    }
  });

  it('nested without end', async () => {
    const depth = 200_000;
    expect((await refusalOf('['.repeat(depth)))[0]).toBe('not-json');
    expect(await refusalOf('['.repeat(depth) + ']'.repeat(depth))).toEqual(['wrong-type', '']);
    const order = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect((await refusalOf(`{"orders":${order}}`))[0]).toMatch(/missing-field|wrong-type/);
    expect(
      (await refusalOf(text.replace('"60"', order).replace('"shares":60', `"shares":${order}`)))[0],
    ).toBe('wrong-type');
  });

  it('brackets, fields and lists that would fill the memory', async () => {
    const length = 5 << 20;
    for (const part of ['[', '{"a":', '[[],']) {
      expect(await refusalOf(part.repeat(length / part.length))).toEqual(['too-large', '']);
    }
    const names = Array.from({ length: 600_000 }, (_, index) => `"f${index}":1`).join(',');
    expect(await refusalOf(`{${names}}`)).toEqual(['too-large', '']);
    expect(await refusalOf(`"${'\\"[{'.repeat(length / 4)}"`)).toEqual(['wrong-type', '']);
    expect(await refusalOf(`"${'['.repeat(length)}`)).toEqual(['not-json', '']);
  });

  it('with a million names', async () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `"f${index}":1`).join(',');
    expect(await refusalOf(`{${names}}`)).toEqual(['unknown-field', 'f0']);
  });

  it('cut off anywhere', async () => {
    for (let length = 0; length < text.length; length += 7) {
      expect((await refusalOf(text.slice(0, length)))[0]).toBe('not-json');
    }
  });
});

describe('CSV', () => {
  const header = 'id,investor,type,shares,limit';
  it.each([
    ['', 'not-csv', 'orders'],
    ['\n\n', 'not-csv', 'orders'],
    ['name,investor', 'unknown-field', 'orders.name'],
    ['id,id', 'repeated-field', 'orders.id'],
    [`${header}\na,x,limit,5`, 'not-csv', 'orders[0]'],
    [`${header}\na,x,limit,5,12,9`, 'not-csv', 'orders[0]'],
    [`${header}\na,x,limit,5,12\nb,x,limit,,12`, 'shares-or-amount', 'orders[1]'],
    [`${header}\na,x,limit,1.5,12`, 'wrong-type', 'orders[0].shares'],
    [`${header}\na,x,limit,1e3,12`, 'wrong-type', 'orders[0].shares'],
    [`${header}\na,x,limit,0012,12`, 'wrong-type', 'orders[0].shares'],
    [`${header}\na,x,limit, 12,12`, 'wrong-type', 'orders[0].shares'],
    [`${header}\na,x,limit,9007199254740993,12`, 'too-large', 'orders[0].shares'],
    [`${header}\na,x,limit,${'9'.repeat(400)},12`, 'too-large', 'orders[0].shares'],
    [`${header}\na,x,limit,-5,12`, 'out-of-range', 'orders[0].shares'],
    [`${header}\na,x,limit,0,12`, 'zero-order', 'orders[0].shares'],
    [`${header}\na,x,limit,5,1e309`, 'invalid-decimal', 'orders[0].limit'],
    [`${header}\na,x,limit,5,"12`, 'not-csv', 'orders'],
    [`${header}\na,x,li"mit,5,12`, 'not-csv', 'orders'],
    [`${header}\n"a"b,x,limit,5,12`, 'not-csv', 'orders'],
    [`${header}\na,"x\ny",limit,5,12`, 'invalid-identifier', 'orders[0].investor'],
    [`${header}\na,x,limit,5,12\na,"x",limit,5,12`, 'repeated-id', 'orders[1].id'],
    [`${header}\n,,,,\n`, 'missing-field', 'orders[0].type'],
    [
      `${header.replaceAll(',', ';')}\na;x;limit;5;12`,
      'unknown-field',
      `orders.${header.replaceAll(',', ';')}`,
    ],
    ['id,investor,type,stepMode,steps\na,x,step,exclusive,12*5', 'not-csv', 'orders[0].steps'],
    ['id,investor,type,stepMode,steps\na,x,step,exclusive,12x5;', 'not-csv', 'orders[0].steps'],
    ['id,investor,type,stepMode,steps\na,x,step,exclusive,12x05', 'not-csv', 'orders[0].steps'],
    ['id,investor,type,stepMode,steps\na,x,step,exclusive,12x0', 'zero-order', 'orders[0].steps[0].shares'],
    [
      'id,investor,type,stepMode,steps\na,x,step,exclusive,12x9007199254740993',
      'too-large',
      'orders[0].steps[0].shares',
    ],
    [
      'id,investor,type,stepMode,steps\na,x,step,exclusive,12x5;12x6',
      'repeated-limit',
      'orders[0].steps[1].limit',
    ],
    ['\0\0\0', 'unknown-field', 'orders.\0\0\0'],
  ])('%j: %s at %s', async (content, code, at) => {
    expect(await withFile('orders.csv', content)).toEqual([code, at]);
  });

  it('the same rows with and without quotation marks give the same answer', async () => {
    const rows = ['a,x,limit,60,12', 'b,y,limit,70,11', 'c,z,market,30,'];
    const plain = `${header}\n${rows.join('\n')}\n`;
    const quoted = `${header}\n${rows
      .map((row) =>
        row
          .split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\r\n')}`;
    const answers = [];
    for (const content of [
      plain,
      quoted,
      plain.replace('b,y', '"b",y'),
      `\ufeff${plain.replaceAll('\n', '\r\n\r\n')}`,
    ]) {
      const file = path.join(folder, 'same.csv');
      await writeFile(file, content);
      answers.push(await greenshoe(['allocate', '--orders', file], restText));
    }
    expect(answers[0]!.code).toBe(0);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('names the line, however many came before', async () => {
    const file = path.join(folder, 'late.csv');
    const rows = Array.from({ length: 60_000 }, (_, index) => `order-${index},x,limit,5,12`);
    await writeFile(file, `${header}\n${rows.join('\n')}\nlate,"x" y,limit,5,12\n`);
    const { message } = refused(await greenshoe(['allocate', '--orders', file], restText));
    expect(message).toContain(' in line 60002:');
  });

  it('lines and rows without end, and a million columns', async () => {
    expect(await withFile('wide.csv', `id${',id'.repeat(1_000_000)}\n`)).toEqual([
      'repeated-field',
      'orders.id',
    ]);
    expect(await withFile('long.csv', 'x'.repeat(6 << 20))).toEqual(['too-large', 'orders']);
    expect(await withFile('open.csv', `${header}\na,"${'x\n'.repeat(3 << 20)}`)).toEqual([
      'not-csv',
      'orders',
    ]);
    const file = await open(path.join(folder, 'sparse.csv'), 'w');
    await file.truncate(4e9);
    await file.close();
    expect(await refusalOf(restText, ['allocate', '--orders', path.join(folder, 'sparse.csv')])).toEqual([
      'too-large',
      'orders',
    ]);
  });

  it('is UTF-8', async () => {
    expect(await withFile('latin.csv', Buffer.from('id,investor\né,x\n', 'latin1'))).toEqual([
      'not-utf-8',
      'orders',
    ]);
  });
});

describe('NDJSON', () => {
  it.each([
    ['{"id": "a"}', 'missing-field', 'orders[0].type'],
    ['\n{\n', 'not-json', 'orders[0]'],
    ['{"id":"a","investor":"x","type":"market","shares":5}\n{"id":"b"', 'not-json', 'orders[1]'],
    ['{"id":"a","id":"b"}', 'repeated-field', 'orders[0].id'],
    ['{"id":"a","investor":"x","type":"market","shares":9007199254740993}', 'too-large', 'orders[0].shares'],
    [
      '{"id":"a","investor":"x","type":"market","shares":5.0000000000000001}',
      'wrong-type',
      'orders[0].shares',
    ],
    ['[1]', 'wrong-type', 'orders[0]'],
    ['5', 'wrong-type', 'orders[0]'],
  ])('%s: %s at %s', async (content, code, at) => {
    expect(await withFile('orders.ndjson', content)).toEqual([code, at]);
  });

  it('a line without end', async () => {
    expect(await withFile('long.ndjson', `{"id":"${'x'.repeat(6 << 20)}`)).toEqual(['too-large', 'orders']);
  });
});

describe('anything at all', () => {
  const csv = 'id,investor,type,shares,limit\na,x,limit,60,12\nb,y,limit,"70",11\nc,z,market,30,\n';
  const contents: Record<string, string> = {
    json: JSON.stringify(orders),
    ndjson: orders.map((order) => JSON.stringify(order)).join('\n'),
    csv,
  };

  it.each(Object.entries(contents))(
    '%s with bytes changed is answered or refused',
    async (extension, content) => {
      const file = path.join(folder, `changed.${extension}`);
      const change = fc.record({
        at: fc.nat(content.length),
        cut: fc.nat(3),
        put: fc.uint8Array({ maxLength: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
          let bytes = Buffer.from(content);
          for (const { at, cut, put } of changes) {
            bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
          }
          await writeFile(file, bytes);
          const run = await greenshoe(['allocate', '--orders', file], restText);
          if (run.code === 0) expect(JSON.parse(run.stdout)).toHaveProperty('resultHash');
          else expect(refused(run).code).toMatch(/^[a-z0-9-]+$/);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('random bytes and random JSON are refused', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.json().map((json) => Buffer.from(json)),
    );
    await fc.assert(
      fc.asyncProperty(
        anything,
        fc.constantFrom('allocate', 'demand', 'share-out', 'over-allotment'),
        async (input, command) => {
          expect(refused(await greenshoe([command], input)).code).toMatch(/^[a-z0-9-]+$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a value replaced anywhere in a deal is answered or refused', async () => {
    const values = fc.constantFrom<unknown>(
      null,
      true,
      -1,
      0,
      1.5,
      2 ** 53,
      '',
      '0',
      '-1',
      '1e5',
      [],
      {},
      [null],
      'x'.repeat(70),
    );
    const places: (string | number)[][] = [];
    const walk = (value: unknown, at: (string | number)[]): void => {
      places.push(at);
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...at, key]);
    };
    walk(deal, []);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places.slice(1)), values, async (at, value) => {
        const copy = structuredClone(deal) as unknown as Record<string, unknown>;
        let target = copy;
        for (const key of at.slice(0, -1)) target = target[key] as Record<string, unknown>;
        target[at.at(-1)!] = value;
        const run = await greenshoe(['allocate'], JSON.stringify(copy));
        if (run.code !== 0) expect(refused(run).message).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });
});
