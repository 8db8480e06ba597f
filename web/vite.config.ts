import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.GREENSHOE_API ?? 'http://localhost:3000';

// The desk calls the same rules as the server for what it shows as one types, so `src/domain` is bundled too.
export default defineConfig({
  root: here('.'),
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // Packages mark files for frameworks that render on a server; here it means nothing.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
  server: {
    fs: { allow: [here('..')] },
    // The Host header stays as it is: the server compares it with the Origin of a changing call.
    proxy: { '/api': { target: api, changeOrigin: false } },
  },
});
