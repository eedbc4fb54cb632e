import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSequencer, type TestSequencerConstructor, type Vitest } from 'vitest/node'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** The journeys that take longest, longest first: begun last, one of them would keep a single worker busy long after the others are done. */
const longest = ['feeds', 'every-post', 'trouble', 'layouts', 'gallery', 'settings', 'main-path', 'accessibility', 'support'].map((name) => `/journey/${name}.test.ts`)
const rank = (file: string) => longest.findIndex((name) => file.endsWith(name)) + 1 || longest.length + 1
const LongestFirst = function (vitest: Vitest): TestSequencer {
  const usual = new BaseSequencer(vitest)
  return {
    shard: (files) => usual.shard(files),
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own word, not an array's
    sort: async (files) => (await usual.sort(files)).toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId)),
  }
} as unknown as TestSequencerConstructor

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A process for each file, though threads begin sooner: what one file says in a BroadcastChannel is heard in all threads.
          pool: 'forks',
          environment: 'happy-dom',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/built/**', 'tests/journey/**'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: 30_000,
        },
      },
      // What was built: run `npm run build` first.
      { extends: true, test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'] } },
      // The built extension in real browsers.
      {
        extends: true,
        test: {
          name: 'journey',
          environment: 'node',
          include: ['tests/journey/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
