// Runs the script that the command line names. Apart from run.cjs, because an old Node.js cannot even read it.
const [name, ...args] = process.argv.splice(2);

import(`./${name}.mjs`).then((script) => script.main(args));
