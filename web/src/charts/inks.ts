// The colours of the page as the chart library needs them, and what all pictures share.

import type { EChartsCoreOption } from 'echarts/core';

const names = ['ink', 'soft', 'line', 'panel', 'accent', 'option', 'option-text', 'bad', 'info'] as const;

export type Inks = Readonly<Record<(typeof names)[number], string>>;

/** A picture: what is drawn in these colours at this width. */
export type Draw = (inks: Inks, width: number) => EChartsCoreOption;

export function inksOfPage(): Inks {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Inks;
}

export const family = "'Inter Variable', system-ui, sans-serif";

export const small = (color: string) => ({ color, fontSize: 11, fontFamily: family });

/** Text that stands over lines: with a rim in the colour of the panel. */
export const over = (color: string, inks: Inks) => ({
  ...small(color),
  textBorderColor: inks.panel,
  textBorderWidth: 3,
});

/** An upright or level line with a name: what is offered, a median, a price. */
export function namedLine(
  at: { xAxis: number } | { yAxis: number },
  name: string,
  color: string,
  more: { text?: string; dashed?: boolean; label?: object; width?: number } = {},
) {
  return {
    ...at,
    lineStyle: { color, width: more.width ?? 1, type: more.dashed === false ? 'solid' : 'dashed' },
    label: { ...small(more.text ?? color), formatter: name, position: 'end', distance: 5, ...more.label },
  };
}

/** Names come from people: what stands beside the pointer is written as HTML. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (one) => `&#${one.codePointAt(0)};`);

/** What stands beside the pointer, in the colours of the page. */
export const tip = (inks: Inks) => ({
  trigger: 'axis' as const,
  backgroundColor: inks.panel,
  borderColor: inks.line,
  borderRadius: 6,
  padding: [6, 10],
  textStyle: { color: inks.ink, fontSize: 12, fontFamily: family },
  extraCssText: 'box-shadow: none',
  axisPointer: { type: 'line', lineStyle: { color: inks.info } },
});
