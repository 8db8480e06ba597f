import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Config } from '../../config.js';
import { AllowedMethods } from './allowed-methods.js';
import { takeJson } from './json-bodies.js';
import { bodyLimit, serverOptions } from './server-options.js';
import { keepTransportRules } from './transport-rules.js';

export type Transport = { adapter: FastifyAdapter; allowed: AllowedMethods };

/** The HTTP server with the rules that stand before every route. */
export function openTransport(config: Config): Transport {
  const adapter = new FastifyAdapter(serverOptions(config));
  takeJson(adapter, bodyLimit);
  keepTransportRules(adapter.getInstance());
  return { adapter, allowed: new AllowedMethods(adapter.getInstance()) };
}
