// Corporate forms, which tell no company from another: at the end of a name (Ltd, S.A. de C.V.), those that are
// written first at its beginning too (OOO, PT), in letters or in words (Public Joint Stock Company).

const written: readonly (readonly [words: string, form: string])[] = [
  ['PUBLIC JOINT STOCK COMPANY', 'PJSC'],
  ['OPEN JOINT STOCK COMPANY', 'OJSC'],
  ['CLOSED JOINT STOCK COMPANY', 'CJSC'],
  ['JOINT STOCK COMPANY', 'JSC'],
  ['LIMITED LIABILITY COMPANY', 'LLC'],
  ['LIMITED LIABILITY PARTNERSHIP', 'LLP'],
  ['LIMITED PARTNERSHIP', 'LP'],
  ['PUBLIC LIMITED COMPANY', 'PLC'],
  ['PRIVATE LIMITED', 'PVT LTD'],
  ['SOCIEDAD ANONIMA', 'SA'],
  ['SOCIETE ANONYME', 'SA'],
  ['CAPITAL VARIABLE', 'CV'],
];
const atEnd = new Set(
  'INC INCORPORATED CORP CORPORATION CO COMPANY LTD LIMITED LTDA LIMITADA PVT LLC LLP LP PLC SA SL SRL SAS SCS EIRL CIA CV GMBH AG KG NV BV SPA AB OY AS PTY PTE BHD SDN JSC OJSC PJSC CJSC OAO PAO OOO ZAO FZE FZC SARL SSK'.split(
    ' ',
  ),
);
const atBeginning = new Set('JSC OJSC PJSC CJSC LLC AO OAO PAO OOO ZAO PT'.split(' '));
// Left over inside a corporate form: S.A. DE C.V., Y CIA., S. EN C.
const links = new Set(['DE', 'Y', 'EN', 'E', 'AND', 'S', 'C']);

const lastNamed = (words: readonly string[]) => words.findLastIndex((word) => !links.has(word));

function withoutEnd(words: readonly string[]): readonly string[] {
  const form = lastNamed(words);
  if (form < 1 || !atEnd.has(words[form]!)) return words;
  const before = words.slice(0, form);
  return withoutEnd(before.slice(0, Math.max(lastNamed(before), 0) + 1));
}

/** The words of a company's name in plain letters without its form; a name that is nothing else keeps a word. */
export function withoutCorporateForm(plain: string): readonly string[] {
  const short = written.reduce(
    (name, [words, form]) => ` ${name} `.replaceAll(` ${words} `, ` ${form} `).trim(),
    plain,
  );
  const words = short.split(' ');
  const first = words.findIndex((word) => !atBeginning.has(word));
  return withoutEnd(words.slice(Math.max(first, 0)));
}
