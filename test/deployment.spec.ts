// The container files, checked as far as a machine without containers can: every command names something that is
// built, every reference inside the compose file resolves, and no secret or rule of the architecture is broken.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Service = Readonly<{
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  volumes?: string[];
  ports?: string[];
  deploy?: { replicas: number };
  restart?: string;
}>;

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(root(path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const dockerfile = read('Dockerfile');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  engines: { node: string };
  imports: Record<string, { default: string }>;
};

/** `dist/src/main.js` is built from `src/main.ts`. */
const isBuilt = (file: string): boolean =>
  existsSync(root(file.replace(/^dist\//, '').replace(/\.js$/, '.ts')));

describe('docker-compose.yml', () => {
  it.each(services)('%s uses only keys of the compose specification', (_, service) => {
    const known = [
      'image',
      'build',
      'init',
      'restart',
      'environment',
      'depends_on',
      'command',
      'healthcheck',
    ];
    expect([...known, 'volumes', 'ports', 'deploy']).toEqual(expect.arrayContaining(Object.keys(service)));
    expect(service.image ?? service.build).toBeDefined();
  });

  it.each(ours)('%s runs a file that is built', (_, { command = [] }) => {
    expect(command[0]).toBe('node');
    expect(command[1]).toMatch(/^dist\/src\/[a-z/-]+\.js$/);
    expect(isBuilt(command[1] ?? '')).toBe(true);
  });

  it.each(services)('%s depends on services whose condition can come true', (_, { depends_on = {} }) => {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const needed = compose.services[name];
      expect(needed, name).toBeDefined();
      if (condition === 'service_healthy') expect(needed?.healthcheck?.test, name).toBeDefined();
      if (condition === 'service_completed_successfully') expect(needed?.restart, name).toBe('no');
    }
  });

  it('has two APIs and two workers, which start after the migration', () => {
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]?.deploy?.replicas).toBe(2);
      expect(compose.services[name]?.depends_on).toHaveProperty(
        'migrate.condition',
        'service_completed_successfully',
      );
    }
    const [first = 0, last = 0] = (compose.services.api?.ports?.[0] ?? '').split(/[-:]/).map(Number);
    expect(last - first + 1).toBe(compose.services.api?.deploy?.replicas);
  });

  it('declares each volume that a service uses', () => {
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(Object.keys(compose.volumes).toSorted()).toEqual(used.toSorted());
  });

  it('never evicts jobs and shows neither database nor queue to the outside', () => {
    expect(compose.services.valkey?.command).toEqual(
      expect.arrayContaining(['--maxmemory-policy', 'noeviction']),
    );
    expect(compose.services.valkey?.ports).toBeUndefined();
    expect(compose.services.postgres?.ports).toBeUndefined();
  });

  it.each(ours)('%s gets an address of both servers that names their services', (_, { environment = {} }) => {
    const password = /\$\{POSTGRES_PASSWORD:-(\w+)\}/;
    const database = new URL((environment.DATABASE_URL ?? '').replace(password, '$1'));
    expect([database.hostname, new URL(environment.REDIS_URL ?? '').hostname]).toEqual([
      'postgres',
      'valkey',
    ]);
    expect(compose.services.postgres?.environment?.POSTGRES_PASSWORD).toMatch(password);
  });
});

describe('Dockerfile', () => {
  const lines = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));

  it('runs what is built, as a user without rights', () => {
    const command = JSON.parse(
      lines.findLast((line) => line.startsWith('CMD '))?.slice(4) ?? '[]',
    ) as string[];
    expect(isBuilt(command[1] ?? '')).toBe(true);
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
  });

  it('copies what exists and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    for (const path of copied) {
      expect(existsSync(root(path)), path).toBe(true);
      expect(allowed, path).toContain(`!${path}`);
    }
    expect(copied).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'src', 'migrations']),
    );
  });

  it('has what the programs import by name from beside them', () => {
    const run = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    for (const { default: file } of Object.values(manifest.imports))
      expect(run).toContain(`COPY ${file.split('/')[1]} ${file.split('/')[1]}`);
  });

  it('builds on a Node.js that the package allows', () => {
    const least = Number(/\d+/.exec(manifest.engines.node)?.[0]);
    const used = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map((found) => Number(found[1]));
    expect(used).toHaveLength(2);
    for (const major of used) expect(major).toBeGreaterThanOrEqual(least);
  });

  it('gives new objects the room that npm gives them', () => {
    const room = '--max-semi-space-size=64';
    expect(lines.find((line) => line.startsWith('ENV '))).toContain(`NODE_OPTIONS=${room}`);
    for (const name of ['start', 'start:api']) expect(manifest.scripts[name]).toContain(`node ${room} `);
  });

  it('keeps the packages of development out of the image', () => {
    expect(dockerfile).toMatch(/npm prune --omit=dev/);
  });
});

describe('package.json', () => {
  it.each(Object.entries(manifest.scripts))('script %s names files that exist', (_, command) => {
    for (const part of command.split(' && ')) {
      const [program, file = '', name = '', entry = ''] = part
        .split(' ')
        .filter((word) => !word.startsWith('--'));
      if (program === 'node') expect(existsSync(root(file)), file).toBe(true);
      if (file === 'scripts/run.cjs') expect(existsSync(root(`scripts/${name}.mjs`)), name).toBe(true);
      if (name === 'launch') expect(isBuilt(`dist/src/${entry}.js`), entry).toBe(true);
    }
  });
});
