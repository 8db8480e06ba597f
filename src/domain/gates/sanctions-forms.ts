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
  ['SOCIETA PER AZIONI', 'SPA'],
  ['SOCIETA A RESPONSABILITA LIMITATA', 'SRL'],
  ['SOCIETE A RESPONSABILITE LIMITEE', 'SARL'],
  ['SOCIEDAD DE RESPONSABILIDAD LIMITADA', 'SRL'],
  ['SOCIEDADE ANONIMA', 'SA'],
  ['CAPITAL VARIABLE', 'CV'],
  ['AKTIENGESELLSCHAFT', 'AG'],
  ['GESELLSCHAFT MIT BESCHRANKTER HAFTUNG', 'GMBH'],
  ['NAAMLOZE VENNOOTSCHAP', 'NV'],
  ['BESLOTEN VENNOOTSCHAP', 'BV'],
  ['AKTIEBOLAG', 'AB'],
  ['OSAKEYHTIO', 'OY'],
  ['SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA', 'SPZOO'],
  ['SPOLKA AKCYJNA', 'SA'],
  ['SP Z O O', 'SPZOO'],
  ['SP Z OO', 'SPZOO'],
  ['S R O', 'SRO'],
  ['ANONIM SIRKETI', 'AS'],
  ['LIMITED SIRKETI', 'LTD'],
  ['LTD STI', 'LTD'],
  ['SHERKAT E', 'SHERKATE'],
  ['SHERKATE SAHAMI KHASS', 'SAHAMI'],
  ['SHERKATE SAHAMI', 'SAHAMI'],
  ['SHERKAT', 'SAHAMI'],
  ['OBSHCHESTVO S OGRANICHENNOY OTVETSTVENNOSTYU', 'OOO'],
  ['PUBLICHNOE AKTSIONERNOE OBSHCHESTVO', 'PAO'],
  ['OTKRYTOE AKTSIONERNOE OBSHCHESTVO', 'OAO'],
  ['ZAKRYTOE AKTSIONERNOE OBSHCHESTVO', 'ZAO'],
  ['AKTSIONERNOE OBSHCHESTVO', 'AO'],
  ['KABUSHIKI KAISHA', 'KK'],
  ['SENDIRIAN BERHAD', 'SDN BHD'],
  ['PERSEROAN TERBATAS', 'PT'],
  ['FREE ZONE COMPANY', 'FZCO'],
  ['FZ LLC', 'FZCO'],
];
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const atEnd =
  listed(`INC INCORPORATED CORP CORPORATION CO COMPANY LTD LIMITED LTDA LIMITADA LTEE PVT LLC LLP LP PLC SA SAS SASU SCA
  SCS SNC SARL SL SLU SRL SPA SAPI SAB SAC EIRL CIA CV GMBH GESMBH AG KG KGAA MBH SE NV BV BVBA CVBA AB ASA OY OYJ AS APS
  SPZOO SRO KFT ZRT NYRT DOO DD AD EOOD OOD EAD SIA UAB OU PTY PTE BHD SDN TBK KK JSC OJSC PJSC CJSC OAO PAO OOO ZAO AO TOO
  FGUP GUP TOV FZE FZC FZCO DMCC WLL SAL SAE SAOG SAOC KSC KSCC QPSC BSC SPC SSK SAHAMI`);
const atBeginning = listed(
  'JSC OJSC PJSC CJSC LLC AO OAO PAO OOO ZAO NAO TOO FGUP GUP TOV PT CV SAHAMI UAB SIA AB AS',
);
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
