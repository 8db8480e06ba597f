// Letters as sanctions screening compares them: a name in any spelling of the Latin or Cyrillic alphabet becomes
// Latin capitals, digits and single blanks. Cyrillic goes letter by letter as the Board on Geographic Names and
// the lists write it (BGN/PCGN 1947, without its marks); what other scripts write is not guessed.

const latin: Readonly<Record<string, string>> = {
  Ø: 'O',
  Æ: 'AE',
  Œ: 'OE',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  Ə: 'A',
};

const cyrillic: Readonly<Record<string, string>> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ґ: 'G',
  Д: 'D',
  Ђ: 'DJ',
  Е: 'E',
  Є: 'YE',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  І: 'I',
  Ј: 'J',
  К: 'K',
  Л: 'L',
  Љ: 'LJ',
  М: 'M',
  Н: 'N',
  Њ: 'NJ',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  Ћ: 'C',
  У: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Џ: 'DZ',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: '',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
  Ю: 'YU',
  Я: 'YA',
};

const romanised: Readonly<Record<string, string>> = { ...latin, ...cyrillic };

// Apostrophes, and the marks that stand for hamza, ayn and the Slavic signs: written or left out at will.
const silent = /['`\u00B4\u2018\u2019\u2032\u02B9-\u02BF]/g;

/** Latin capitals, digits and single blanks; the letters of another script stay as they are. */
export function plainLetters(name: string): string {
  return name
    .replace(silent, '')
    .normalize('NFC')
    .replace(/й/gi, 'y')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\p{L}/gu, (letter) => romanised[letter] ?? letter)
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a name has letters but none that a list uses, so that comparing it says nothing. */
export function isForeignScript(name: string): boolean {
  const plain = plainLetters(name);
  return /\p{L}/u.test(plain) && !/[A-Z]/.test(plain);
}
