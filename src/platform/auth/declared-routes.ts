// Start-up check: every route says which action it takes or that it is open, every action is some route's, and one that
// depends on the state of a deal is taken by commands alone, which ask the table for it. A route that says neither is a
// hole, an action without a route a mistake in the table; each stops the process.

import { RequestMethod, type INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { authority, isStateful } from '../../domain/authority.js';
import { invariant } from '../../domain/refusal.js';
import { policyKey } from './route-policy.js';

// Nest's own keys for the path and the verb of a handler.
const pathKey = 'path';
const methodKey = 'method';

export function proveRoutesDeclared(app: INestApplication): void {
  const discovery = app.get(DiscoveryService);
  const scanner = app.get(MetadataScanner);
  const reflector = app.get(Reflector);
  const taken = new Set<string>();
  for (const { instance } of discovery.getControllers()) {
    const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(pathKey, handler)) continue;
      const policy = reflector.get<string | undefined>(policyKey, handler);
      invariant(
        policy !== undefined,
        `the route ${instance.constructor.name}.${name} declares who may take it`,
      );
      const method = Reflect.getMetadata(methodKey, handler) as RequestMethod;
      invariant(
        !isStateful(policy) || method !== RequestMethod.GET,
        `the route ${instance.constructor.name}.${name} is a command: the state of a deal allows ${policy} or not`,
      );
      taken.add(policy);
    }
  }
  const idle = Object.keys(authority).filter((action) => !taken.has(action));
  invariant(idle.length === 0, `every action is taken by a route: ${idle.join()}`);
}
