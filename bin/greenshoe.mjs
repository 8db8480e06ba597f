#!/usr/bin/env node
// The command line from a checkout: installs and builds what is missing, speaking on standard error only, so
// that standard output holds nothing but the answer.
import { prepare } from '../scripts/prepare.mjs';
import { endWith } from '../scripts/say.mjs';

await prepare().catch(endWith);
await import('../dist/src/cli.js');
