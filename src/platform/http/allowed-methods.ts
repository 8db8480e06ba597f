// Which methods a path takes, so that a wrong method on a right path is answered 405 with the right ones.

import type { FastifyInstance } from 'fastify';

export class AllowedMethods {
  private readonly byPattern = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  /** Learns the routes as they are registered; to be called before the first is. */
  constructor(instance: FastifyInstance) {
    instance.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      const known = this.byPattern.get(url) ?? { pattern: patternOf(url), methods: new Set() };
      for (const one of [method].flat()) known.methods.add(one);
      this.byPattern.set(url, known);
    });
  }

  /** The methods to use instead on a path that does not take this one; none when it takes it, or is no path of ours. */
  insteadOf({ url, method }: { url: string; method: string }): string[] {
    const methods = this.of(url);
    return methods.includes(method) ? [] : methods;
  }

  /** The methods of a path, empty when it is no path of ours. */
  of(url: string): string[] {
    const path = url.split('?')[0]!;
    const found = [...this.byPattern.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].toSorted();
  }
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) =>
      part.startsWith(':')
        ? '[^/]+'
        : part.replaceAll('::', ':').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    );
  return new RegExp(`^${parts.join('/')}$`);
}
