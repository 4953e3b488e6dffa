import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.GUILDHALL_SERVER ?? 'http://127.0.0.1:8080'
const wires = ['/rest', '/demo', '/healthz']

/** The first screen travels in two parcels, which pack better than forty: what everyone needs, and what members do. */
const parcels = [
  { name: 'house', test: /web\/src\/(main|home\/FrontPage)\.tsx$|createReactComponent/, priority: 2 },
  { name: 'member', test: /web\/src\/(shell\/Shell|home\/HomePage)\.tsx$/, priority: 1 },
]

/** The first screen carries the address of every later part, so addresses are short; the manifest says what is what. */
const names = { chunkFileNames: 'assets/[hash:7].js', assetFileNames: 'assets/[hash:7].[ext]' }

/** The web app: built from web/ into dist/, which the server hands out; `vite` alone serves it beside a running server. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0, // a font subset inlined would be downloaded by everyone
    rolldownOptions: { output: { ...names, comments: { legal: false }, codeSplitting: { groups: parcels } } },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: Object.fromEntries(wires.map((path) => [path, { target: server, changeOrigin: false }])),
  },
})
