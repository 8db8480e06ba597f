import { expect, it, vi } from 'vitest';
import { adminTask } from '../../src/cli/admin-task.js';
import { Misuse, runProcess } from '../../src/platform/process.js';

it('is what the arguments say', () => {
  expect(adminTask(['create', '--email', 'a@b.example', '--name', 'Ann Alder'])).toEqual({
    task: 'create',
    email: 'a@b.example',
    name: 'Ann Alder',
    house: 'Greenshoe',
  });
  expect(adminTask(['import-sanctions', '--list=ofac', '--version=2026-11-20'])).toEqual({
    task: 'import-sanctions',
    list: 'ofac',
    version: '2026-11-20',
  });
});

it.each([
  [[], 'Say what to do: create or import-sanctions.'],
  [['remove'], '"remove" is nothing to do here'],
  [['create'], 'Give --email and --name.'],
  [['create', '--email', 'a@b.example', '--name', ' '], 'Give --name.'],
  [['create', '--name', 'Ann', 'Alder', '--email', 'a@b.example'], '"Alder" is one word too many.'],
  [['import-sanctions', '--list', 'ofac'], 'Give --version.'],
  [['create', '--mail', 'a@b.example'], "Unknown option '--mail'"],
  [['create', '--email'], "Option '--email <value>' argument missing."],
])('%j is told what is missing, and how it is called', (args, words) => {
  const misused = (): unknown => adminTask(args);
  expect(misused).toThrow(Misuse);
  expect(misused).toThrow(words);
  expect(misused).toThrow('\n  npm run admin -- create --email <address>');
});

it('ends with 2 when it is misused, and does not say that Greenshoe could not start', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runProcess(() => Promise.reject(new Misuse('Give it.')));
  expect([exit.mock.calls[0], written.mock.calls[0]]).toEqual([[2], ['Give it.\n']]);
  vi.restoreAllMocks();
});
