// The name and address that passkeys are bound to: what PUBLIC_URL says, otherwise what the browser asked for.

import type { FastifyRequest } from 'fastify';

export type RelyingParty = { id: string; origin: string };

export function relyingParty(publicUrl: string | null, request: FastifyRequest): RelyingParty {
  const { hostname, origin } = new URL(
    publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`,
  );
  return { id: hostname, origin };
}
