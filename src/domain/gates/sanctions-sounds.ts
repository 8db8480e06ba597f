// What words of names sound like, whichever language wrote them down: Mohammed, Muhammad; Prigozhin, Prigojine.

/** What stays of a word when its vowels and the usual choices of transliteration are taken away. */
export function soundOf(word: string): string {
  return word
    .replace(/PH/g, 'F')
    .replace(/X/g, 'KS')
    .replace(/TSCH|TCH/g, 'K')
    .replace(/SHCH|SCH/g, 'SH')
    .replace(/DZH|DJ/g, 'J')
    .replace(/KH|GH|CH|CK|Q|G|C/g, 'K')
    .replace(/SH|TS|TZ|DZ|Z/g, 'S')
    .replace(/DH|TH/g, (pair) => pair[0]!)
    .replace(/W/g, 'V')
    .replace(/J/g, 'Y')
    .replace(/^[AEIOUY]/, 'A')
    .replace(/(?<=.)[AEIOUYH]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** A word in the spelling that English has for it: French Prigojine, Loukachenko and German Lukaschenko less their
 *  endings and letters. */
export function foldedSpelling(word: string): string {
  return word
    .replace(/TSCH|TCH/g, 'CH')
    .replace(/SCH/g, 'SH')
    .replace(/OU|OO/g, 'U')
    .replace(/EE/g, 'I')
    .replace(/GU(?=[EI])/g, 'G')
    .replace(/PH/g, 'F')
    .replace(/CK|Q/g, 'K')
    .replace(/X/g, 'KS')
    .replace(/W/g, 'V')
    .replace(/Y/g, 'I')
    .replace(/OFF$/, 'OV')
    .replace(/EFF$/, 'EV')
    .replace(/INE$/, 'IN')
    .replace(/(.)\1+/g, '$1');
}

// French writes ch where English writes sh, j where it writes zh, and ou for w before another vowel.
const french: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<![TS])CH/g, 'SH'],
  [/(?<!D)J/g, 'ZH'],
  [/OU(?=[AE])/g, 'W'],
];

/** What a word may sound like in the Latin languages. */
export function soundsOf(word: string): readonly string[] {
  const readings = french.reduce(
    (all, [written, spoken]) => [...all, ...all.map((reading) => reading.replace(written, spoken))],
    [word],
  );
  return [...new Set([...new Set(readings)].map(soundOf))];
}
