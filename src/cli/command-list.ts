// The commands of `greenshoe`, by name. Each lives in a file of its own, `<name>.command.ts`, which exports
// `command` and is loaded only when it is asked for. A new command is one more line here.
import type { Command } from './command.js';

export type CommandEntry = { summary: string; load: () => Promise<{ command: Command }> };

export const commands: Readonly<Record<string, CommandEntry>> = {
  demand: {
    summary: 'the demand at every price, the cover and the clearing price',
    load: () => import('./demand.command.js'),
  },
  allocate: {
    summary: 'who gets how many shares under a policy, and why',
    load: () => import('./allocate.command.js'),
  },
  'share-out': {
    summary: 'whole units shared out in proportion to weights, by largest remainder',
    load: () => import('./share-out.command.js'),
  },
  'over-allotment': {
    summary: 'the short, the option, the purchases and the proceeds of an over-allotment',
    load: () => import('./over-allotment.command.js'),
  },
  gate: {
    summary: 'what a dated rule says: pass, fail, warn, not applicable or what is missing',
    load: () => import('./gate.command.js'),
  },
  screen: {
    summary: 'whom a sanctions list names, by name, alias, address and owner',
    load: () => import('./screen.command.js'),
  },
  market: {
    summary: 'a file of daily bars summed up as of a date',
    load: () => import('./market.command.js'),
  },
  results: {
    summary: "an issuer's filed results as they stood on a date",
    load: () => import('./results.command.js'),
  },
  comparables: {
    summary: 'comparable companies of a CSV file, as a proposal takes them',
    load: () => import('./comparables.command.js'),
  },
  price: {
    summary: 'a price proposal with its reasons, its grid and its gates',
    load: () => import('./price.command.js'),
  },
  fit: {
    summary: 'a dated model: the literature shrunk towards past deals',
    load: () => import('./fit.command.js'),
  },
  backtest: {
    summary: 'predicted against actual discounts of past deals',
    load: () => import('./backtest.command.js'),
  },
  verify: {
    summary: 'whether a deal pack proves itself, or the first thing in it that does not hold',
    load: () => import('./verify.command.js'),
  },
};
