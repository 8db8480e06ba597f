// A changed rule is run through every spec that touches it, so a property gets a part of a second each time. It
// tries fewer books than when it is run for itself, always the same ones, and says nothing of those that it did not try.
import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 100, seed: 2004 });
