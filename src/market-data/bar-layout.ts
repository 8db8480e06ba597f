/** What a column of a bars file holds. */
export type BarRole =
  | 'date'
  | 'open'
  | 'high'
  | 'low'
  | 'close'
  | 'adjusted'
  | 'volume'
  | 'vwap'
  | 'dividend'
  | 'split'
  | 'symbol';

/** A recognised header: the layout's name, where each role stands, and on which row the data begin. */
export type BarLayout = { name: string; columns: Map<BarRole, number>; firstRow: number };

// What vendors call the columns, in lower case without accents, stars and brackets.
const names: Record<BarRole, readonly string[]> = {
  date: `date data datum fecha dia tarih timestamp time datetime day session trade-date trading-date date-time
    date-local as-of tradedate dtyyyymmdd datadate 日付 日付け 日期 交易日期 날짜 일자 дата`.split(/\s+/),
  open: `open otwarcie eroffnung eroffn eroff offnung erster apertura aper ouverture ouv abertura 1-open
    open-price opening opening-price px-open acilis opened openprc prcod
    始値 开盘 开盘价 開盤價 시가 오픈 откр`.split(/\s+/),
  high: `high najwyzszy hoch hochst tageshoch maximo max haut plus-haut maxima alta 2-high high-price px-high yuksek massimo day-high
    askhi prchd 高値 最高 最高价 最高價 고가 макс`.split(/\s+/),
  low: `low najnizszy tief tiefst tagestief minimo min bas plus-bas minima baixa 3-low low-price px-low
    dusuk day-low bidlo prcld 安値 最低 最低价 最低價 저가 мин`.split(/\s+/),
  close: `close zamkniecie close-last price last zuletzt schluss schlusskurs cierre ultimo cloture dernier
    fechamento 4-close close-price closing closing-price last-price last-close px-last simdi chiusura
    letzter prc prccd 終値 收盘 收盘价 收盤價 종가 цена`.split(/\s+/),
  adjusted: `adj-close adjclose adjusted adjusted-close adj-price adjustedclose 5-adjusted-close close-adj
    closeadj`.split(/\s+/),
  volume: `volume vol wolumen volumen volumes share-volume total-volume shares-traded 5-volume 6-volume
    px-volume hacim volumi stucke stuck stuecke stueck
    cshtrd 出来高 成交量 거래량 объем`.split(/\s+/),
  vwap: `vwap wap average-price weighted-average-price`.split(/\s+/),
  dividend: `dividends dividend dividend-amount 7-dividend-amount ex-dividend divcash`.split(/\s+/),
  split: `stock-splits split-coefficient 8-split-coefficient split-ratio split splits
    splitfactor`.split(/\s+/),
  symbol: `symbol ticker tic name security instrument act-symbol stock`.split(/\s+/),
};

const roleOfName = new Map<string, BarRole>(
  (Object.keys(names) as BarRole[]).flatMap((role) => names[role].map((name) => [name, role] as const)),
);

/** A column's name reduced to lower-case words joined by hyphens; letters of any script stay. */
export function plainName(cell: string): string {
  return cell
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}%]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

// Single letters are names only where all columns are: elsewhere C, L, O and V are tickers.
const letters = new Map<string, BarRole>([
  ['t', 'date'],
  ['o', 'open'],
  ['h', 'high'],
  ['l', 'low'],
  ['c', 'close'],
  ['v', 'volume'],
  ['vw', 'vwap'],
]);

function rolesOf(cells: readonly string[]): Map<BarRole, number> {
  const plain = cells.map(plainName);
  if (plain.every((name) => letters.has(name) || name === 'n' || name === '')) {
    return new Map(
      plain.flatMap((name, at) => (letters.has(name) ? [[letters.get(name)!, at] as const] : [])),
    );
  }
  const found = new Map<BarRole, number>();
  plain.forEach((name, index) => {
    const role = roleOfName.get(name);
    if (role && !found.has(role)) found.set(role, index);
  });
  // A German table that counts pieces calls the turnover in money its volume.
  const pieces = plain.findIndex((name) => /^stu(e?)cke?$/.test(name));
  if (pieces >= 0) found.set('volume', pieces);
  return found;
}

/** R's quantmod writes the symbol into each name, `GSPC.Open`; the date stands first, named or not. */
function quantmodRoles(cells: readonly string[]): Map<BarRole, number> | undefined {
  const split = cells.map((cell) => /^(.+)\.([A-Za-z]+)$/.exec(cell));
  const symbols = new Set(split.slice(1).map((match) => match?.[1]));
  if (cells.length < 5 || symbols.size !== 1 || symbols.has(undefined)) return undefined;
  const roles = rolesOf(['date', ...split.slice(1).map((match) => match![2]!)]);
  return isBars(roles) ? roles : undefined;
}

/** Newer yfinance files carry three header rows: fields, tickers, and the word Date. */
function yfinanceRoles(head: readonly (readonly string[])[]): Map<BarRole, number> | undefined {
  const [fields, tickers, date] = head.map((cells) => cells.map(plainName));
  if (fields?.[0] !== 'price' || tickers?.[0] !== 'ticker' || date?.[0] !== 'date') return undefined;
  return rolesOf(['date', ...fields.slice(1)]);
}

function hasRange(roles: ReadonlyMap<BarRole, number>): boolean {
  return roles.has('open') && roles.has('high') && roles.has('low');
}

// A price alone is not a bar: there must be a day, a close, and either the whole range or a volume.
function isBars(roles: ReadonlyMap<BarRole, number>): boolean {
  return roles.has('date') && roles.has('close') && (hasRange(roles) || roles.has('volume'));
}

// A list of sales has dates, prices and volumes too: without a range, the close must be called one.
function isAmbiguous(header: readonly string[], roles: ReadonlyMap<BarRole, number>): boolean {
  return (
    !hasRange(roles) && /^(price|last|ultimo|letzter|цена)$/.test(plainName(header[roles.get('close')!]!))
  );
}

function vendorOf(header: readonly string[], roles: ReadonlyMap<BarRole, number>): string {
  const plain = header.map(plainName);
  const has = (name: string) => plain.includes(name);
  if (has('otwarcie')) return 'stooq-pl';
  if (has('close-last')) return 'nasdaq';
  if (has('split-coefficient') || has('8-split-coefficient')) return 'alphavantage';
  if (has('stock-splits')) return 'yahoo-history';
  if (header.some((cell) => /^Close\*$/.test(cell.trim()))) return 'yahoo-page';
  if (plain.some((name) => name.includes('%')) && !has('close'))
    return has('last') ? 'barchart' : 'investing';
  if (roles.has('adjusted')) return has('adjclose') ? 'yahoo-plain' : 'yahoo';
  const order = (['close', 'volume', 'open', 'high', 'low'] as const).map((role) => roles.get(role) ?? -1);
  if (roles.size === 6 && order.every((at, i) => i === 0 || at > order[i - 1]!)) return 'nasdaq-2019';
  return hasRange(roles) ? 'plain' : 'closes-and-volumes';
}

function layoutAt(rows: readonly (readonly string[])[], at: number): BarLayout | undefined {
  const header = rows[at]!;
  const three = yfinanceRoles(rows.slice(at, at + 3));
  if (three && isBars(three)) return { name: 'yfinance', columns: three, firstRow: at + 3 };
  const quantmod = quantmodRoles(header);
  if (quantmod) return { name: 'quantmod', columns: quantmod, firstRow: at + 1 };
  const roles = rolesOf(header);
  if (!roles.has('date') && header[0]?.trim() === '') roles.set('date', 0);
  if (!isBars(roles) || isAmbiguous(header, roles)) return undefined;
  return { name: vendorOf(header, roles), columns: roles, firstRow: at + 1 };
}

/** Finds the header among the first twenty rows; undefined when none of them is one of daily bars. */
export function layoutOf(rows: readonly (readonly string[])[]): BarLayout | undefined {
  for (let at = 0; at < Math.min(rows.length, 20); at += 1) {
    const layout = layoutAt(rows, at);
    if (layout) return layout;
  }
  return undefined;
}
