import { expect, it } from 'vitest';
import { withoutCorporateForm } from '../../../src/domain/gates/sanctions-forms.js';
import { plainLetters } from '../../../src/domain/gates/sanctions-letters.js';

it.each([
  ['COMERCIALIZADORA TOQUIN, S.A. DE C.V.', 'COMERCIALIZADORA TOQUIN'],
  ['Comercializadora Toquin, Sociedad Anónima de Capital Variable', 'COMERCIALIZADORA TOQUIN'],
  ['CASTRO CURE Y CIA. S. EN C.', 'CASTRO CURE'],
  ['AGRICOLA GANADERA HENAO GONZALEZ Y CIA. S.C.S.', 'AGRICOLA GANADERA HENAO GONZALEZ'],
  ['TET KHAM GEMS CO., LTD.', 'TET KHAM GEMS'],
  ['INTERNATIONAL PACIFIC TRADING, INC.', 'INTERNATIONAL PACIFIC TRADING'],
  ['Sona Private Limited', 'SONA'],
  ['Sona Pvt. Ltd.', 'SONA'],
  ['Alder Public Limited Company', 'ALDER'],
  ['Alder Limited Liability Partnership', 'ALDER'],
  ['Alder Limited Partnership', 'ALDER'],
  ['Banque Alder, Société Anonyme', 'BANQUE ALDER'],
  ['KALA LIMITED', 'KALA'],
  ['VTB BANK PUBLIC JOINT STOCK COMPANY', 'VTB BANK'],
  ['Public Joint-Stock Company VTB Bank', 'VTB BANK'],
  ['JSC VTB Bank', 'VTB BANK'],
  ['ПАО «Банк ВТБ»', 'BANK VTB'],
  ['Closed Joint Stock Company Alder', 'ALDER'],
  ['Open Joint Stock Company Alder', 'ALDER'],
  ['Joint Stock Company Alder', 'ALDER'],
  ['OOO Alder', 'ALDER'],
  ['Limited Liability Company Alder', 'ALDER'],
  ['PT. Alder Indah', 'ALDER INDAH'],
  ['CIA. COMERCIALIZADORA S.A.', 'CIA COMERCIALIZADORA'],
  ['Company of the Alder', 'COMPANY OF THE ALDER'],
  ['Stock Company Alder', 'STOCK COMPANY ALDER'],
  ['S.A.', 'SA'],
  ['OOO', 'OOO'],
  ['OAO ZAO', 'OAO'],
  ['Limited Company', 'LIMITED'],
  ['Y Cía.', 'Y'],
  ['De Alder y', 'DE ALDER Y'],
  ['Alder S.A. y', 'ALDER'],
  ['Alder Ltd. Co. Inc.', 'ALDER'],
  ['Alder y Castro', 'ALDER Y CASTRO'],
])('%s without its form is %s', (name, words) => {
  expect(withoutCorporateForm(plainLetters(name)).join(' ')).toBe(words);
});
