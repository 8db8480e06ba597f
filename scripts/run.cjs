// Every command begins here. This file alone must run on any Node, however old, to say that it is too old:
// no arrow functions, no modules, nothing later than 2009.
var wanted = require('../package.json')
  .engines.node.replace(/[^0-9.]/g, '')
  .split('.')
  .map(Number);
var found = process.versions.node.split('.').map(Number);
var isTooOld = found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1]);

if (isTooOld) {
  console.error(
    'Greenshoe needs Node.js ' +
      wanted[0] +
      '.' +
      wanted[1] +
      ' or newer, and this is ' +
      process.versions.node +
      '.' +
      ' Install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
} else {
  require('./begin.cjs');
}
