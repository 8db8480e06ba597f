// A picture as a file: SVG for print and slides, PNG for a message. What it shows and of which deal stands on it.

import { family, inksOfPage, type Draw } from './inks';
import { loadEngine } from './picture';
import { save } from '../parts/export-table';

export type Kept = { name: string; title: string; draw: Draw; width?: number; height: number };

const head = 34;

export async function savePicture(kind: 'png' | 'svg', kept: Kept): Promise<void> {
  const { init } = await loadEngine();
  const { name, title, draw, width = 960, height } = kept;
  const inks = inksOfPage();
  const size = { width, height: height + head };
  const chart =
    kind === 'svg'
      ? init(null, null, { renderer: 'svg', ssr: true, ...size })
      : init(document.createElement('div'), null, { renderer: 'canvas', ...size });
  const option = draw(inks, width);
  const grid = option.grid as { top: number };
  const legend = option.legend as object | undefined;
  chart.setOption({
    ...option,
    animation: false,
    backgroundColor: inks.panel,
    grid: { ...grid, top: grid.top + head },
    ...(legend ? { legend: { ...legend, top: head } } : {}),
    title: {
      text: title,
      left: 14,
      top: 12,
      textStyle: { color: inks.ink, fontSize: 13, fontWeight: 600, fontFamily: family },
    },
  });
  try {
    save(`${name}.${kind}`, kind === 'svg' ? svgOf(chart) : await pngOf(chart));
  } finally {
    chart.dispose();
  }
}

type Chart = ReturnType<Awaited<ReturnType<typeof loadEngine>>['init']>;

const svgOf = (chart: Chart): Blob => new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' });

function pngOf(chart: Chart): Promise<Blob> {
  const canvas = chart.renderToCanvas({ pixelRatio: 2 });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture came.')) : resolve(blob)));
  });
}
