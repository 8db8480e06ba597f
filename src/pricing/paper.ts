// Paper: what a PDF is drawn with. It holds no pictures and no addresses: nothing but the fonts is ever read.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake') as typeof import('pdfmake');
const fontFolder = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const font = (style: string): string => join(fontFolder, `Roboto-${style}.ttf`);

pdfmake.setFonts({
  Roboto: {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));

/** Draws a document as PDF; the same definition gives the same bytes. */
export async function drawPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return (await pdfmake.createPdf(definition).getBuffer()) as Buffer;
}
