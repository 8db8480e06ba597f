// The final prospectus in every invited investor's hands, without which no sale of 2004 is confirmed.
import { expect } from 'vitest';
import type { Client } from './clients.js';

export async function deliverProspectus(desk: Pick<Client, 'get' | 'post'>, offering: string): Promise<void> {
  const path = `/offerings/${offering}`;
  const paper = { kind: 'final-prospectus', title: 'Prospectus', documentHash: 'a'.repeat(64) };
  const { body } = await desk.post(`${path}/documents`, paper);
  const { items } = (await desk.get(`${path}/invitations?limit=1000`)).body;
  const investors = items.map(({ investor }) => investor);
  const delivered = await desk.post(`${path}/documents/${body.id}/deliveries`, { investors });
  expect(delivered.status).toBe(201);
}
