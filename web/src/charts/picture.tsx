// A picture of the chart library in the page: as wide as its place, in the page's colours, drawn again when what it
// shows has changed. Its meaning stands in words on the element around it; here it is a drawing only.

import { useComputedColorScheme } from '@mantine/core';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { inksOfPage, type Draw } from './inks';
import { useWidth } from './use-size';

type Engine = typeof import('./echarts');

let engine: Promise<Engine> | undefined;

const motion = () => ({
  animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  animationDuration: 0,
  animationDurationUpdate: 200,
  animationEasingUpdate: 'cubicOut' as const,
});

export const loadEngine = (): Promise<Engine> => (engine ??= import('./echarts'));

export function Picture({
  draw,
  height,
  onDrawn,
}: {
  draw: Draw;
  height: number;
  /** The drawing, for who asks where a value stands in it. */
  onDrawn?: (chart: ECharts) => void;
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const scheme = useComputedColorScheme();
  useEffect(() => {
    let made: ECharts | undefined;
    let isGone = false;
    void loadEngine().then(({ init }) => {
      if (isGone || place.current === null) return;
      made = init(place.current, null, { renderer: 'svg' });
      setChart(made);
    });
    return () => {
      isGone = true;
      made?.dispose();
      setChart(null);
    };
  }, []);
  useEffect(() => {
    if (chart === null || width === 0) return;
    chart.resize({ width, height, silent: true });
    // The first drawing stands at once; what changes later moves there calmly, if the person wants motion at all.
    chart.setOption({ ...motion(), ...draw(inksOfPage(), width) });
    onDrawn?.(chart);
  }, [chart, draw, width, height, scheme, onDrawn]);
  return (
    <div ref={box} className="picture" style={{ height }}>
      <div ref={place} aria-hidden="true" />
    </div>
  );
}
