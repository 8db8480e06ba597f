// Round numbers for an axis. Floats are good enough for pixels, and used for nothing else.

/** Round numbers from `from` to at least `to`, about `count` of them. */
export function niceTicks(from: number, to: number, count: number): number[] {
  const span = to - from;
  if (span <= 0) return [from, from + 1];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

const trim = (value: number): string => String(Number(value.toPrecision(3)));

/** 12 M, 450 k: shares on an axis. */
export function shortCount(count: number): string {
  if (count >= 1e9) return `${trim(count / 1e9)} bn`;
  if (count >= 1e6) return `${trim(count / 1e6)} M`;
  if (count >= 1e3) return `${trim(count / 1e3)} k`;
  return trim(count);
}
