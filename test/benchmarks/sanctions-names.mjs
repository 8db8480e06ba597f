// An invented sanctions list of any length in the shape of the Treasury's: two people in five, the rest companies, an alias
// each on average, built of syllables by a generator that gives the same list every time.
const syllables =
  'ba be bi bo bu da di do ga gi ha hi ho ka ke ki ko la li lo lu ma me mi mo mu na ni no pa po ra re ri ro sa se si so su ta te ti to va vi ya yu za zi khal shar kov ski zhen chul rov din rah han sul tan man'.split(
    ' ',
  );
const trades =
  'TRADING SHIPPING BANK OIL GROUP HOLDING INTERNATIONAL CONSTRUCTION TECHNOLOGY GENERAL INDUSTRIES'.split(
    ' ',
  );
const forms = 'LTD LLC OOO GMBH SA FZE JSC'.split(' ');
const givenNames = 'MUHAMMAD AHMAD ALI HASSAN ABDUL IVAN VLADIMIR SERGEI JOSE CARLOS JUAN'.split(' ');

/** Whole numbers below a limit, the same sequence every time (a linear congruential generator). */
function generator() {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function sanctionsParties(count) {
  const next = generator();
  const one = (list) => list[next(list.length)];
  const word = () =>
    Array.from({ length: 2 + next(3) }, () => one(syllables))
      .join('')
      .toUpperCase();
  const words = (length) => Array.from({ length }, word);
  const [given, family, companies] = [[...words(2_500), ...givenNames], words(9_000), words(6_000)];
  const person = () =>
    `${next(4) === 0 ? 'AL-' : ''}${one(family)}${next(5) === 0 ? ` ${one(family)}` : ''}, ${one(given)}${next(2) === 0 ? ` ${one(given)}` : ''}`;
  const company = () =>
    `${one(companies)} ${next(2) === 0 ? `${one(companies)} ` : ''}${one(trades)} ${one(forms)}`;
  return Array.from({ length: count }, (_, number) => {
    const kind = next(5) < 2 ? 'individual' : 'entity';
    const name = kind === 'individual' ? person : company;
    const aliases = Array.from({ length: next(3) }, () => ({ name: name(), relation: 'aka', weak: false }));
    return {
      number: String(number),
      name: name(),
      kind,
      programs: [],
      aliases,
      addresses: [{ address: `${next(900)} ${word()} Street`, city: word(), country: 'Iran' }],
      remarks: '',
    };
  });
}
