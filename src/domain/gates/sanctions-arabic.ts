// Arabic names as their romanisations part and join them: Abdurrahman is Abd al-Rahman, Abderrahmane and Abdul
// Rahman; Nasreddine is Nasr al-Din; ash-Shami has the article of al-Shami, whose l takes the sound of the
// consonant after it. Both sides of a comparison are brought to one way of parting.

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
