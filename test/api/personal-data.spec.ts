// Personal data: apart from orders and journal, handed out whole, and erased as far as the law lets it be forgotten.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, anOpenBook, anOrder, approach, close, limitOrder, move } from '../support/builders.js';
import { aBrowser, aPerson, password } from '../support/browser.js';
import type { Client, Reply } from '../support/clients.js';
import { cleared, escrowTerms, hoursAgo, refund } from '../support/escrows.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld({ WEBHOOK_TARGETS: 'anywhere' });
});
afterAll(() => world?.close());

const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const erase = (investor: string, by = world.compliance): Promise<Reply> =>
  by.post(`/investors/${investor}/erasure`, { reason: 'asked for in a letter' });

/** An investor that the desk recorded over HTTP, with a person who signs in for it. */
async function someone(legalName: string): Promise<{ id: string; email: string; client: Client }> {
  const body = {
    legalName,
    category: 'retail',
    country: 'US',
    state: 'TX',
    lei: '529900T8BM49AURSDO55',
    aliases: [`${legalName} the Elder`],
  };
  const { body: added } = await world.desk.post('/investors', body);
  const { email } = await aPerson(world, 'investor', { party: added.id, demonstration: true });
  return { id: added.id, email, client: await world.account('investor', added.id) };
}

/** The tables in which a text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await world.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await world.query(
      `SELECT count(*)::int AS many FROM ${String(name)} AS one WHERE row_to_json(one)::text ILIKE $1`,
      [`%${text}%`],
    );
    if (Number(row!.many) > 0) found.push(String(name));
  }
  return found;
}

describe('a name', () => {
  it('stands with the investor and its people, and nowhere near orders, journal or audit', async () => {
    const { client } = await someone('Zephyrine Hollander');
    const offering = await anOpenBook(world, [client]);
    await anOrder(client, offering, limitOrder(2_000_000, '0.40'));
    await world.desk.get('/investors');
    await close(world, offering);
    expect(await tablesWith('Zephyrine')).toEqual(['idempotency_keys', 'investors']);
  });
});

describe('the export', () => {
  it('holds all that is known of one investor, nothing of another, and no secret', async () => {
    const { id, email, client } = await someone('Marguerite Vandenberg');
    const other = await world.investor({ legalName: 'Somebody Else' });
    const offering = await anOpenBook(world, [client, other], escrowTerms());
    await cleared(world, offering, client, '1234.5', { receivedAt: hoursAgo(24 * 14) });
    expect((await refund(world, offering)).status).toBe(201);
    const order = await anOrder(client, offering, limitOrder(30_000, '0.40'));
    await anOrder(other, offering, limitOrder(70_000, '0.41'));
    await world.desk.get(`/investors/${id}`);
    await aBrowser(world.address).signIn(email, password);
    const { status, body } = await world.compliance.get(`/investors/${id}/personal-data`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      investor: { id, legalName: 'Marguerite Vandenberg' },
      users: [{ email }, {}],
      invitations: [{ offering }],
      orders: [{ id: order, versions: [{ version: 1, document: { terms: { shares: 30_000 } } }] }],
      payments: [{ offering, amount: '1234.5', left: [{ amount: '1234.5', reason: 'passed-on-late' }] }],
      signIns: [{ kind: 'signed-in' }],
      kept: [{ group: 'identity', citation: '17 CFR 240.17a-4(e)(5)' }],
    });
    expect(body.shown).toEqual(expect.arrayContaining([expect.objectContaining({ role: 'desk' })]));
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/argon2|gs_live|Somebody Else|70000/);
    expect(text).not.toContain(other.account.party);
    for (const by of [world.desk, world.issuer, world.admin, client])
      expect(said(await by.get(`/investors/${id}/personal-data`))).toBe('403 role-may-not');
    expect(said(await world.compliance.get(`/investors/${randomUUID()}/personal-data`))).toBe(
      '404 not-found',
    );
  });
});

describe('an erasure', () => {
  it('of who never ordered leaves no trace of the name, ends every sign-in, and is in the journal', async () => {
    const { id, email, client } = await someone('Ottoline Fairweather');
    const offering = await anOpenBook(world, [client]);
    await client.post('/webhooks', { url: 'https://ottoline.example/secret', label: 'x' });
    const browser = aBrowser(world.address);
    await browser.signIn(email, password);
    const { status, body } = await erase(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      investor: id,
      erased: ['sign-in', 'identity', 'evidence', 'screenings'],
      kept: [],
    });
    expect(await tablesWith('Ottoline')).toEqual([]);
    expect(await tablesWith(email)).toEqual([]);
    expect(said(await client.get('/me'))).toBe('401 not-signed-in');
    expect(said(await browser.send('GET', '/me'))).toBe('401 not-signed-in');
    expect(said(await browser.signIn(email, password))).toBe('401 sign-in-failed');
    expect((await world.desk.get(`/investors/${id}`)).body).toMatchObject({
      legalName: 'Erased investor',
      lei: null,
      country: 'US',
      state: 'TX',
    });
    const { body: journal } = await world.desk.get(`/offerings/${offering}/journal`);
    const entry = journal.items.find(({ kind }) => kind === 'personal-data-erased');
    expect(entry).toMatchObject({ payload: { investor: id, erasure: body.id } });
    const { body: whole } = await world.desk.get(`/offerings/${offering}/journal/verification`);
    expect(whole.brokenAt).toBeNull();
    const { body: left } = await world.compliance.get(`/investors/${id}/personal-data`);
    expect(left.erasures).toMatchObject([{ reason: 'asked for in a letter' }]);
  });

  it('of who ordered ends the sign-ins, keeps the name for its six years and says so', async () => {
    const { id, client } = await someone('Persephone Adebayo');
    const offering = await anOpenBook(world, [client]);
    const order = await anOrder(client, offering, limitOrder(30_000, '0.40'));
    expect(said(await erase(id))).toBe('409 in-running-deal');
    expect((await client.get('/me')).status).toBe(200);
    await client.delete(`/orders/${order}`, { ifMatch: 1 });
    await move(world, offering, 'withdraw', { reason: 'the market fell' });
    const { body } = await erase(id);
    expect(body.erased).toEqual(['sign-in', 'evidence', 'screenings']);
    expect(body.kept).toMatchObject([
      {
        group: 'identity',
        until: `${new Date().getUTCFullYear() + 6}${new Date().toISOString().slice(4, 10)}`,
      },
    ]);
    expect((await world.desk.get(`/investors/${id}`)).body.legalName).toBe('Persephone Adebayo');
    expect(said(await client.get('/me'))).toBe('401 not-signed-in');
    await world.query(`UPDATE orders SET changed_at = now() - interval '6 years 1 day' WHERE id = $1`, [
      order,
    ]);
    expect((await erase(id)).body.kept).toEqual([]);
    expect(await tablesWith('Persephone')).toEqual([]);
    const [version] = await world.query('SELECT document FROM order_versions WHERE order_id = $1', [order]);
    expect(JSON.stringify(version!.document)).toContain(id);
  });

  it('of who was sounded keeps who spoke for it for five years, and then what it was asked alone', async () => {
    const { id, client } = await someone('Isidora Montague');
    const sealed = await aDraft(world, { dealType: 'registered-direct' });
    await world.desk.post(`/offerings/${sealed}/seal`);
    await approach(world, sealed, [client]);
    const [asked] = (await world.desk.get(`/offerings/${sealed}/approaches`)).body.items;
    const refusal = { answer: 'decline', person: 'Isidora M.' };
    expect((await world.desk.post(`/approaches/${asked!.id}/answer`, refusal)).status).toBe(201);
    const known = (await world.compliance.get(`/investors/${id}/personal-data`)).body.approaches;
    expect(known).toMatchObject([{ id: asked!.id, answer: 'decline', person: 'Isidora M.', offering: null }]);
    expect((await erase(id)).body.kept).toMatchObject([
      { group: 'identity', citation: 'Regulation (EU) No 596/2014 art. 11(8)' },
    ]);
    await world.query(
      `UPDATE approaches SET cleansed_at = now() - interval '5 years 1 day' WHERE investor = $1`,
      [id],
    );
    expect((await erase(id)).body.kept).toEqual([]);
    expect(await tablesWith('Isidora')).toEqual([]);
    expect((await world.desk.get(`/offerings/${sealed}/approaches`)).body.items).toMatchObject([
      { investor: id, state: 'declined', person: null, script: asked!.script },
    ]);
  });

  it('empties old evidence and screenings, which nobody can otherwise change, and keeps newer', async () => {
    const { id } = await someone('Lucasta Penhaligon');
    const evidence = {
      type: 'accredited',
      documentHash: 'a'.repeat(64),
      note: 'letter of the adviser of Lucasta',
    };
    const recorded = await world.compliance.post(`/investors/${id}/certificates`, evidence);
    expect({ status: recorded.status, detail: recorded.body.detail }).toEqual({
      status: 201,
      detail: undefined,
    });
    expect((await erase(id)).body.kept).toMatchObject([
      { group: 'evidence', citation: 'FINRA Rule 4511(b)' },
    ]);
    expect(await tablesWith('Lucasta')).toEqual(['certificates']);
    for (const table of ['certificates', 'screenings', 'screening_clearances'])
      await expect(world.query(`DELETE FROM ${table}`)).rejects.toThrow('written once');
    const old = await someone('Hyacinth Marchbanks');
    await world.query(
      `INSERT INTO certificates (id, version, investor, type, document_hash, note, recorded_by, recorded_role, recorded_at)
       VALUES ($1, 1, $2, 'accredited', $3, 'letter of the adviser of Hyacinth', $4, 'desk', now() - interval '7 years')`,
      [randomUUID(), old.id, 'a'.repeat(64), world.desk.account.user],
    );
    expect((await erase(old.id)).body.kept).toEqual([]);
    expect(await tablesWith('Hyacinth')).toEqual([]);
    const { body } = await world.compliance.get(`/investors/${old.id}/personal-data`);
    expect(body.certificates).toMatchObject([{ type: 'accredited', note: null, facts: null }]);
  });

  it('is compliance’s to order, once, with a reason, of an investor that is there', async () => {
    const { id, client } = await someone('Quillon Brightwater');
    for (const by of [world.desk, world.issuer, world.admin, client])
      expect(said(await erase(id, by))).toBe('403 role-may-not');
    expect(said(await world.compliance.post(`/investors/${id}/erasure`, {}))).toBe('400 missing-field');
    expect(said(await erase(randomUUID()))).toBe('404 not-found');
    const key = randomUUID();
    const again = () => world.compliance.post(`/investors/${id}/erasure`, { reason: 'asked' }, { key });
    const [first, second] = [await again(), await again()];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });
});
