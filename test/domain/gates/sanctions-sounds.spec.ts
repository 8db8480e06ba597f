import { expect, it } from 'vitest';
import { foldedSpelling, soundOf, soundsOf } from '../../../src/domain/gates/sanctions-sounds.js';

it.each([
  ['PHILIP', 'FLP'],
  ['KHALID', 'KLD'],
  ['BECK', 'BK'],
  ['QASIM', 'KSM'],
  ['CASTRO', 'KSTR'],
  ['SHARIF', 'SRF'],
  ['DZERZHINSKY', 'SRSNSK'],
  ['TZIPI', 'SP'],
  ['DHAHER', 'DR'],
  ['THABIT', 'TBT'],
  ['WALID', 'VLD'],
  ['JAMAL', 'AML'],
  ['JBARA', 'ABR'],
  ['DJBARA', 'ABR'],
  ['DZHRAD', 'ARD'],
  ['TIMTSCHENKO', 'TMKNK'],
  ['HASSAN', 'HSN'],
  ['OMAR', 'AMR'],
  ['', ''],
])('%s sounds %s', (word, sound) => {
  expect(soundOf(word)).toBe(sound);
});

it.each([
  ['CHOIGOU', ['K', 'SK']],
  ['LOUKACHENKO', ['LKNK', 'LKSNK']],
  ['TCHEKHOV', ['KV']],
  ['JAMAL', ['AML', 'SML']],
  ['DJAMEL', ['AML']],
  ['CHOURJINE', ['KRN', 'SRN', 'KRSN', 'SRSN']],
  ['ROJKACHENKO', ['RKNK', 'RKSNK', 'RSKNK', 'RSKSNK']],
  ['ROJKATCHENKO', ['RKNK', 'RSKNK']],
])('%s may be read to sound %j', (word, sounds) => {
  expect(soundsOf(word)).toEqual(sounds);
});

it.each([
  ['TIMTSCHENKO', 'TIMCHENKO'],
  ['TCHEKHOV', 'CHEKHOV'],
  ['SCHOIGU', 'SHOIGU'],
  ['LOUKACHENKO', 'LUKACHENKO'],
  ['MAHMOOD', 'MAHMUD'],
  ['MAJEED', 'MAJID'],
  ['GUERMAN', 'GERMAN'],
  ['GUINZBURG', 'GINZBURG'],
  ['GULNARA', 'GULNARA'],
  ['PHILIP', 'FILIP'],
  ['BECKIR', 'BEKIR'],
  ['QASIM', 'KASIM'],
  ['XENIA', 'KSENIA'],
  ['WALID', 'VALID'],
  ['SERGEY', 'SERGEI'],
  ['ROMANOFF', 'ROMANOV'],
  ['HOFFMAN', 'HOFMAN'],
  ['TURGENEFF', 'TURGENEV'],
  ['STEFFAN', 'STEFAN'],
  ['PRIGOJINE', 'PRIGOJIN'],
  ['SINEVA', 'SINEVA'],
  ['HASSSAN', 'HASAN'],
])('%s is spelled %s', (word, spelling) => {
  expect(foldedSpelling(word)).toBe(spelling);
});
