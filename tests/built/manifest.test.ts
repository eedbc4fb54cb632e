import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const built = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' }
const manifestOf = (folder: string) => JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>

describe.each(Object.entries(built))('the manifest for %s', (browser, folder) => {
  const manifest = manifestOf(folder)

  it('asks for no more than it uses, on no more than the two sites', () => {
    expect(manifest.manifest_version).toBe(3)
    // The side panel is Chrome's own right; Firefox shows a sidebar without one.
    expect(manifest.permissions).toEqual(browser === 'chrome' ? ['storage', 'alarms', 'sidePanel'] : ['storage', 'alarms'])
    expect(manifest.optional_permissions).toEqual(['notifications'])
    for (const key of ['host_permissions', 'optional_host_permissions', 'web_accessible_resources', 'externally_connectable', 'sandbox'])
      expect(manifest).not.toHaveProperty(key)
    // WebAssembly of our own may run; nothing may be connected to.
    expect(manifest.content_security_policy).toEqual({ extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'none'" })
    expect(manifest.content_scripts).toEqual([
      { matches: ['https://www.instagram.com/*', 'https://www.linkedin.com/*'], js: ['feed.js'], all_frames: true, run_at: 'document_idle' },
    ])
  })

  it('has no key that this test does not know', () => {
    const known = ['manifest_version', 'name', 'description', 'version', 'default_locale', 'icons', 'permissions', 'content_scripts', 'background', 'action', 'options_ui', 'optional_permissions', 'content_security_policy']
    known.push(...(browser === 'firefox' ? ['browser_specific_settings', 'sidebar_action'] : ['storage', 'side_panel']))
    expect(Object.keys(manifest).toSorted()).toEqual(known.toSorted())
  })

  it('names files that are there', () => {
    const { icons, action, options_ui, background } = manifest as {
      icons: Record<string, string>
      action: { default_popup: string; theme_icons?: { dark: string; light: string; size: number }[] }
      options_ui: { page: string; open_in_tab: boolean }
      background: { service_worker?: string; scripts?: string[] }
    }
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128'])
    expect(options_ui.open_in_tab).toBe(true)
    const files = [...Object.values(icons), action.default_popup, options_ui.page, 'feed.js', 'welcome.html', 'saved.html', 'sidepanel.html', ...(background.scripts ?? [background.service_worker!])]
    if (browser === 'firefox') expect(action.theme_icons?.map(({ size }) => size)).toEqual([16, 32])
    files.push(...(action.theme_icons ?? []).flatMap(({ dark, light }) => [dark, light]))
    for (const file of files) expect(existsSync(`${folder}/${file}`), file).toBe(true)
  })
})

it.each(Object.values(built))('%s speaks seven languages', (folder) => {
  for (const language of ['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt']) expect(existsSync(`${folder}/_locales/${language}/messages.json`), language).toBe(true)
})

it('an organisation can set four things and no more, none of which tells it anything', () => {
  expect(manifestOf(built.chrome).storage).toEqual({ managed_schema: 'managed-schema.json' })
  for (const folder of Object.values(built)) {
    const schema = JSON.parse(readFileSync(`${folder}/managed-schema.json`, 'utf8')) as { type: string; properties: Record<string, unknown> }
    expect(schema.type).toBe('object')
    expect(Object.keys(schema.properties)).toEqual(['allowedSites', 'defaultCountry', 'employerSupport', 'savingOff'])
  }
})

it('Firefox is told that nothing is collected', () => {
  expect(manifestOf(built.firefox).browser_specific_settings).toEqual({
    gecko: { id: expect.stringContaining('@'), strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    gecko_android: { strict_min_version: '142.0' },
  })
})
