import { describe, expect, it } from 'vitest';
import { isForeignScript, plainLetters } from '../../../src/domain/gates/sanctions-letters.js';

describe('plain letters', () => {
  it.each([
    ['Karadžić', 'KARADZIC'],
    ["SAI'ID", 'SAIID'],
    ['Sai’id', 'SAIID'],
    ['ʿAbd al-Raḥmān al-Nuʿmān', 'ABD AL RAHMAN AL NUMAN'],
    ['D´Angelo `Abbas ʹsignʺ', 'DANGELO ABBAS SIGN'],
    ['Weiß & Söhne', 'WEISS SOHNE'],
    ['Łódź—Ørsted', 'LODZ ORSTED'],
    ['Đức Æsir Œuvre Þór ðal Ħal Əliyev ılgaz Ǿ', 'DUC AESIR OEUVRE THOR DAL HAL ALIYEV ILGAZ O'],
    ['S.A. de C.V.', 'SA DE CV'],
    ['  AL-QUDS   squads ', 'AL QUDS SQUADS'],
    ['Ｆｕｌｌｗｉｄｔｈ', 'FULLWIDTH'],
    ['3M 2000', '3M 2000'],
    ['نصر', 'نصر'],
  ])('%s is %s', (name, plain) => {
    expect(plainLetters(name)).toBe(plain);
  });

  it.each([
    ['Владимир Владимирович Путин', 'VLADIMIR VLADIMIROVICH PUTIN'],
    ['Сергей Шойгу', 'SERGEY SHOYGU'],
    ['СЕРГЕЙ', 'SERGEY'],
    ['Сергеи\u0306', 'SERGEY'],
    ['Щёкин Хуцишвили', 'SHCHEKIN KHUTSISHVILI'],
    ['Жанна Цой, Эльдар Зыков', 'ZHANNA TSOY ELDAR ZYKOV'],
    ['Объедков Фёдор', 'OBEDKOV FEDOR'],
    ['Юлия Ягудина Чубайс', 'YULIYA YAGUDINA CHUBAYS'],
    ['Янукович Віктор Федорович', 'YANUKOVICH VIKTOR FEDOROVICH'],
    ['Єнакієве Ґалаґан Їжакевич', 'YENAKIYEVE GALAGAN IZHAKEVICH'],
    ['Радован Караџић', 'RADOVAN KARADZIC'],
    ['Ђорђе Љубо Његош Јован', 'DJORDJE LJUBO NJEGOSH JOVAN'],
    ['ООО «Ромашка»', 'OOO ROMASHKA'],
    ['Аляксандр Лукашэнка', 'ALYAKSANDR LUKASHENKA'],
  ])('%s is %s', (name, plain) => {
    expect(plainLetters(name)).toBe(plain);
  });

  it.each([
    ['حسن نصر الله', true],
    ['华为技术', true],
    ['华为 Technologies', false],
    ['Путин', false],
    ['Hasan', false],
    ['2000', false],
    ['', false],
  ])('%s is in a foreign script: %s', (name, foreign) => {
    expect(isForeignScript(name)).toBe(foreign);
  });
});
