import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const outDir = fileURLToPath(new URL('dist-server', import.meta.url))

/** Packages of hundreds of small modules: they are joined too. What is native or finds its own files stays where it is. */
const inSmallPieces = [/^(drizzle-orm|typebox|kysely|zod|jose|nanostores|better-(auth|call))/, /^@(better-|noble\/)/]

/** A module that reads files beside itself goes on reading them there. */
const whereItStood: Plugin = {
  name: 'where-it-stood',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code, id) => ({
      code: code.replaceAll(
        'import.meta.url',
        `new URL(${JSON.stringify(relative(outDir, id))}, import.meta.url).href`,
      ),
      map: null,
    }),
  },
}

/** The server as production runs it: src/ and what it needs, joined into few files in dist-server/. Why: decision 0018. */
export default defineConfig({
  plugins: [whereItStood],
  ssr: { noExternal: inSmallPieces },
  build: {
    ssr: 'src/main.ts',
    outDir,
    emptyOutDir: true,
    target: 'node24',
    copyPublicDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
  },
})
