// What a browser loads before the first page is there, compressed as a server would send it.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const dist = 'web/dist';
const most = 600_000;

it('loads less than 600 kB at first, fonts included, and nothing from elsewhere', () => {
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
  const style = named
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(dist + path, 'utf8'));
  const fonts = style.flatMap((css) =>
    [...css.matchAll(/url\((\/assets\/inter-latin-wght-normal[^)]*)\)/g)].map(([, path]) => path!),
  );
  const sizes = [...named, ...fonts].map((path) => {
    const bytes = readFileSync(dist + path);
    return path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
  });
  const total = gzipSync(page).length + sizes.reduce((sum, size) => sum + size, 0);
  console.info(
    `First load: ${Math.round(total / 1000)} kB compressed, ${named.length + fonts.length + 1} files.`,
  );
  expect(total).toBeLessThan(most);
  expect(page).not.toMatch(/https?:\/\//);
  expect(readdirSync(`${dist}/assets`).length).toBeGreaterThan(5);
});
