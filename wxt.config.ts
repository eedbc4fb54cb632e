import { mergeConfig } from 'vite'
import { defineConfig } from 'wxt'
import { checkBudgets, sizesIn } from './scripts/budgets'
import { sites } from './utils/sites'

/** One content script for every host of every site. */
const matches = Object.values(sites).flatMap((site) => site.hosts.map((host) => `https://${host}/*`))

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // Vite's preloading of modules brings a call of `fetch`: nothing here may have one.
  // How large a file may be is said in `scripts/budgets.ts`, not in a warning.
  vite: () => ({ build: { modulePreload: false, chunkSizeWarningLimit: 5000 } }),
  hooks: {
    // The encoder's weights, each module in a file of its own: a store does not look into scripts of more than five megabytes, and takes none that it cannot look into.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'background')) return
      const group = { debugName: 'encoder', test: /utils\/encoder\/weights-/, name: (id: string) => `encoder-${id.replaceAll(/^.*weights-|\.ts$/g, '')}` }
      Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output: { codeSplitting: { groups: [group] } } } } }))
    },
    'build:done': ({ config }) => {
      if (config.mode === 'production') checkBudgets(sizesIn(config.outDir), sizesIn('utils/detector'))
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `alarms`: check-ins that the reader plans, and what is to be forgotten after a time. `notifications` is asked for when the first check-in is planned.
    permissions: ['storage', 'alarms'],
    optional_permissions: ['notifications'],
    // Firefox has no such key: it reads a managed storage manifest that the administrator installs (docs/managed-policy.md).
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    // The encoder's products of matrices are WebAssembly of our own, which lies in the bundle. And nothing may be connected to, whatever the code says.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'none'" },
    // `feed` is an unlisted script, registered here: WXT's own content-script context announces itself to the page with the extension's id.
    content_scripts: [{ matches, js: ['feed.js'], all_frames: true, run_at: 'document_idle' }],
    ...(browser === 'firefox' && {
      // `dark` is shown where the toolbar's own words are dark. Chrome knows no such choice: its icon stands on both.
      action: { theme_icons: [16, 32].map((size) => ({ dark: `/icon/on-light-${size}.png`, light: `/icon/on-dark-${size}.png`, size })) },
      browser_specific_settings: {
        gecko: {
          id: 'quiet-nod@quietnod.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
})
