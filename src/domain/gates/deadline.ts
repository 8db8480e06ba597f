// Deadlines as filing rules write them: calendar days or business days after an event. Holidays only ever
// move a deadline later, so an act in time without them is in time whatever they are; only a late one
// needs the list.
import { addBusinessDays, businessDayOnOrAfter } from '../calendar/business-days.js';
import { addDays, type IsoDate } from '../calendar/civil-date.js';
import { ifGiven } from './evidence.js';
import { type Finding, say, unless } from './verdict.js';

type WithHolidays = { readonly holidays: readonly IsoDate[] };

const none: ReadonlySet<IsoDate> = new Set();

function judgeBy(
  facts: WithHolidays,
  act: string,
  done: IsoDate | null,
  dueWith: (holidays: ReadonlySet<IsoDate>) => IsoDate,
): Finding {
  const late = done !== null && done > dueWith(none);
  const holidays = ifGiven(() => facts.holidays) ?? (late ? facts.holidays : []);
  return dueBy(act, done, dueWith(new Set(holidays)));
}

/** In time when done on or before the due day; null is not done. */
export function dueBy(act: string, done: IsoDate | null, due: IsoDate): Finding {
  if (done === null) return unless(true, `not yet ${act}: due by ${due}`);
  return say(
    done <= due,
    `${act} on ${done}, in time for ${due}`,
    `${act} on ${done}, late: it was due by ${due}`,
  );
}

/** Done within so many business days after the event. */
export function withinBusinessDays(
  facts: WithHolidays,
  act: string,
  event: IsoDate,
  days: number,
  done: IsoDate | null,
): Finding {
  return judgeBy(facts, act, done, (holidays) => addBusinessDays(event, days, holidays));
}

/** Done within so many calendar days after the event, moved to a business day when the last is none. */
export function withinCalendarDaysMoved(
  facts: WithHolidays,
  act: string,
  event: IsoDate,
  days: number,
  done: IsoDate | null,
): Finding {
  return judgeBy(facts, act, done, (holidays) => businessDayOnOrAfter(addDays(event, days), holidays));
}
