// `npm run demo`: the founding deal of 2004, played against the running server through its public API alone.

import { runProcess } from '../platform/process.js';
import { assemble } from './cast.js';
import { playFoundingDeal } from './founding-deal.js';

await runProcess(async () => {
  await playFoundingDeal(await assemble());
});
