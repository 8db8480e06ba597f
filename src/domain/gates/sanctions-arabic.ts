// Arabic names as their romanisations part and join them: Abdurrahman is Abd al-Rahman, Abderrahmane and Abdul
// Rahman; Nasreddine is Nasr al-Din; ash-Shami has the article of al-Shami, whose l takes the sound of the
// consonant after it. Both sides of a comparison are brought to one way of parting.

import { soundOf } from './sanctions-sounds.js';

const servant = /^ABE?D(?:OU|[AEIOU])(SH|TH|DH|[LRNSZDT])(.{3,})$/;
const servantAlone = /^ABE?D(?:OU|[AEIOU])(?:SH|TH|DH|[LRNSZDT])$/;
const servantOfGod = /^ABE?D(?:OU|[AEIOU])?L{1,2}AH?I?$/;
const article = /^[AEU](SH|TH|DH|[LRNSZDT])$/;
const ofTheFaith = /^(.{3,}?)[AEIOU]?DDINE?$/;
const father = new Set(['ABOU', 'ABO', 'EBU']);
const written: Readonly<Record<string, string>> = {
  MOHD: 'MUHAMMAD',
  MUHD: 'MUHAMMAD',
  DINE: 'DIN',
  DEEN: 'DIN',
};

/** The article before a word, if that is what the word is there. */
function isArticle(word: string, next: string | undefined): boolean {
  const consonant = article.exec(word)?.[1];
  return consonant !== undefined && next !== undefined && (consonant === 'L' || next.startsWith(consonant));
}

/** One word in its parts: ABDURRAHMAN is ABD and RAHMAN, SALAHUDDIN is SALAH and DIN. */
function partsOf(word: string): readonly string[] {
  if (servantOfGod.test(word)) return ['ABDALLAH'];
  if (servantAlone.test(word)) return ['ABD'];
  const [, consonant = '', rest = ''] = servant.exec(word) ?? [];
  if (rest !== '') {
    const isWhole = consonant === 'L' || rest.startsWith(consonant);
    return ['ABD', isWhole ? rest : consonant + rest];
  }
  const faithful = ofTheFaith.exec(word)?.[1];
  if (faithful !== undefined) return [faithful, 'DIN'];
  return [father.has(word) ? 'ABU' : (written[word] ?? word)];
}

/** The words of a name in plain letters, parted in one way. */
export function partedArabic(words: readonly string[]): readonly string[] {
  const parted: string[] = [];
  for (const [place, word] of words.entries()) {
    const before = parted.at(-1);
    if (before === 'ABD' && /^[AEU]?L?LAH$/.test(word)) parted.splice(-1, 1, 'ABDALLAH');
    else if (!isArticle(word, words[place + 1])) parted.push(...partsOf(word));
    else if (before !== 'ABD') parted.push('AL');
  }
  return parted;
}

/** Given names that very many men and women have, by their sound. */
const ordinary: ReadonlySet<string> = new Set(
  `MUHAMMAD AHMAD MAHMUD HAMID HAMAD ALI HASAN HUSAYN UMAR UTHMAN IBRAHIM ISMAIL ISHAQ YAQUB YUSUF MUSA ISA DAWUD
   SULAYMAN YAHYA YUNUS ZAKARIYA IDRIS ADAM NUH KHALID WALID SAID SALIH SALIM SAMI SAMIR SALAH KARIM RAHIM AZIZ MAJID
   RASHID NASIR MUSTAFA MURTADA JAFAR JAMAL JALAL KAMAL BILAL TARIQ ZIYAD FADI FAHD FAYSAL HANI HISHAM IMAD IYAD MAHIR
   MAZIN NABIL USAMA RAMI RIYAD SHARIF SULTAN TALAL WAIL YASIR ABBAS ABDALLAH ADIL ADNAN AMIN AMIR ANWAR ASAD AYMAN BADR
   BASHIR BASHAR FARID FARUQ FUAD GHASSAN HAMZA HATIM HAYTHAM IHAB JABIR JASIM KHALIL LUTFI MAHDI MALIK MANSUR MARWAN
   MUNIR NADIR NAJI NAJIB NASSER QASIM RAFIQ SABRI SHAKIR TAHIR TAWFIQ TAYYIB ZAYD ZAYN FATIMA AISHA MARYAM KHADIJA
   ZAYNAB LAYLA SARA NUR HUDA SAMIRA AMINA KHAMIS JUMA RAJAB SHABAN RAMADAN SIRHAN FARHAN HAMDAN`
    .trim()
    .split(/\s+/)
    .map(soundOf),
);

/** Words that are a name only with the one beside them: Abd al-Rahim, Abu Hamza, Salah al-Din. */
const halves = new Set(['ABD', 'ABU', 'UMM', 'DIN']);

const byPlace = /^.{3,}[IY]A?$/;

/**
 * Whether a person is known by its own name and its father's, without the family: where that says only whence one is
 * (al-Tikriti), and the two names are not such as very many have. All words as `partedArabic` leaves them.
 */
export function isKnownByGiven(given: readonly string[], family: readonly string[]): boolean {
  const names = given.slice(0, 2);
  if (names.length < 2 || family.length !== 2 || family[0] !== 'AL' || !byPlace.test(family[1]!))
    return false;
  return !names.some((name) => halves.has(name)) && names.some((name) => !ordinary.has(soundOf(name)));
}
