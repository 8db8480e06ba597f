// Before each spec: a property tries few books, always the same ones, and does not search for the smallest that fails.
import { vi } from 'vitest';
import { theMutation } from './mutation.js';
import { task } from './task.js';

const RUNS = 25;

vi.mock('fast-check', async (original) => {
  const { default: fc } = await original<typeof import('fast-check')>();
  const assert = ((property, parameters) =>
    fc.assert(property, {
      ...parameters,
      numRuns: RUNS,
      seed: 2004,
      endOnFailure: true,
    })) as typeof fc.assert;
  return { default: { ...fc, assert } };
});

vi.mock('../../src/domain/remembered.js', async (original) => {
  const { remembered } = await original<typeof import('../../src/domain/remembered.js')>();
  const forgetful: typeof remembered = (read) => {
    let kept = remembered(read);
    theMutation().onForget(() => (kept = remembered(read)));
    return (text) => kept(text);
  };
  return { remembered: forgetful };
});

// What only the loading of a rule reaches is known before any spec asks the rule.
const mutation = theMutation();
mutation.recording = true;
for (const rule of task.rules) await import(`${task.rulesFolder}/${rule}.ts`);
mutation.recording = false;
mutation.setLoaded();
