// The full-day closings and the 13:00 closings of NYSE and Nasdaq, 2003 to 2027, as data. Closings to
// December 2020 were checked against the days on which a New York stock traded; the rest and the half days
// follow the NYSE notices collected in the MIT-licensed pandas_market_calendars (April 2026) with its
// misprints of 4 July 2008 and 2012 put right; 2027 follows the rule. Short sessions that no one announced
// (a two-minute silence, the failure of 1 June 2005) are not half days and are left out.
import type { IsoDate } from './civil-date.js';

/** Why the exchange is closed that day; `observed` when the holiday itself fell on a weekend. */
export type Closing = { date: IsoDate; name: string; observed: boolean };

export const firstCalendarDay: IsoDate = '2003-01-01';
export const lastCalendarDay: IsoDate = '2027-12-31';

const holidayNames: Record<string, string> = {
  N: "New Year's Day",
  K: 'Martin Luther King, Jr. Day',
  W: "Washington's Birthday",
  G: 'Good Friday',
  M: 'Memorial Day',
  J: 'Juneteenth National Independence Day',
  I: 'Independence Day',
  L: 'Labor Day',
  T: 'Thanksgiving Day',
  C: 'Christmas Day',
};

const unscheduledNames: Record<string, string> = {
  '2004-06-11': 'National Day of Mourning, President Reagan',
  '2007-01-02': 'National Day of Mourning, President Ford',
  '2012-10-29': 'Hurricane Sandy',
  '2012-10-30': 'Hurricane Sandy',
  '2018-12-05': 'National Day of Mourning, President G. H. W. Bush',
  '2025-01-09': 'National Day of Mourning, President Carter',
};

// Month, day and the letter of the holiday, small when observed; `x` was not scheduled.
const closedDays: Record<string, string> = {
  2003: '0101N 0120K 0217W 0418G 0526M 0704I 0901L 1127T 1225C',
  2004: '0101N 0119K 0216W 0409G 0531M 0611x 0705i 0906L 1125T 1224c',
  2005: '0117K 0221W 0325G 0530M 0704I 0905L 1124T 1226c',
  2006: '0102n 0116K 0220W 0414G 0529M 0704I 0904L 1123T 1225C',
  2007: '0101N 0102x 0115K 0219W 0406G 0528M 0704I 0903L 1122T 1225C',
  2008: '0101N 0121K 0218W 0321G 0526M 0704I 0901L 1127T 1225C',
  2009: '0101N 0119K 0216W 0410G 0525M 0703i 0907L 1126T 1225C',
  2010: '0101N 0118K 0215W 0402G 0531M 0705i 0906L 1125T 1224c',
  2011: '0117K 0221W 0422G 0530M 0704I 0905L 1124T 1226c',
  2012: '0102n 0116K 0220W 0406G 0528M 0704I 0903L 1029x 1030x 1122T 1225C',
  2013: '0101N 0121K 0218W 0329G 0527M 0704I 0902L 1128T 1225C',
  2014: '0101N 0120K 0217W 0418G 0526M 0704I 0901L 1127T 1225C',
  2015: '0101N 0119K 0216W 0403G 0525M 0703i 0907L 1126T 1225C',
  2016: '0101N 0118K 0215W 0325G 0530M 0704I 0905L 1124T 1226c',
  2017: '0102n 0116K 0220W 0414G 0529M 0704I 0904L 1123T 1225C',
  2018: '0101N 0115K 0219W 0330G 0528M 0704I 0903L 1122T 1205x 1225C',
  2019: '0101N 0121K 0218W 0419G 0527M 0704I 0902L 1128T 1225C',
  2020: '0101N 0120K 0217W 0410G 0525M 0703i 0907L 1126T 1225C',
  2021: '0101N 0118K 0215W 0402G 0531M 0705i 0906L 1125T 1224c',
  2022: '0117K 0221W 0415G 0530M 0620j 0704I 0905L 1124T 1226c',
  2023: '0102n 0116K 0220W 0407G 0529M 0619J 0704I 0904L 1123T 1225C',
  2024: '0101N 0115K 0219W 0329G 0527M 0619J 0704I 0902L 1128T 1225C',
  2025: '0101N 0109x 0120K 0217W 0418G 0526M 0619J 0704I 0901L 1127T 1225C',
  2026: '0101N 0119K 0216W 0403G 0525M 0619J 0703i 0907L 1126T 1225C',
  2027: '0101N 0118K 0215W 0326G 0531M 0618j 0705i 0906L 1125T 1224c',
};

const halfDays: Record<string, string> = {
  2003: '0703 1128 1224 1226',
  2004: '1126',
  2005: '1125',
  2006: '0703 1124',
  2007: '0703 1123 1224',
  2008: '0703 1128 1224',
  2009: '1127 1224',
  2010: '1126',
  2011: '1125',
  2012: '0703 1123 1224',
  2013: '0703 1129 1224',
  2014: '0703 1128 1224',
  2015: '1127 1224',
  2016: '1125',
  2017: '0703 1124',
  2018: '0703 1123 1224',
  2019: '0703 1129 1224',
  2020: '1127 1224',
  2021: '1126',
  2022: '1125',
  2023: '0703 1124',
  2024: '0703 1129 1224',
  2025: '0703 1128 1224',
  2026: '1127 1224',
  2027: '1126',
};

function datesOf(table: Record<string, string>): { date: IsoDate; letter: string }[] {
  return Object.entries(table).flatMap(([year, days]) =>
    days.split(' ').map((day) => ({
      date: `${year}-${day.slice(0, 2)}-${day.slice(2, 4)}`,
      letter: day.slice(4),
    })),
  );
}

/** Every full-day closing of the calendar by date. */
export const exchangeClosings: ReadonlyMap<IsoDate, Closing> = new Map(
  datesOf(closedDays).map(({ date, letter }) => {
    const name = unscheduledNames[date] ?? holidayNames[letter.toUpperCase()]!;
    return [date, { date, name, observed: letter !== 'x' && letter !== letter.toUpperCase() }];
  }),
);

/** The sessions that end at 13:00. */
export const exchangeHalfDays: ReadonlySet<IsoDate> = new Set(datesOf(halfDays).map(({ date }) => date));
