// @vitest-environment node
import { request } from 'node:https'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { findChromium, findFirefox } from '../scripts/browsers/find'
import { commentToolsKey } from '../scripts/practice/pages/ids'
import { feedOf, practicePosts } from '../scripts/practice/posts/index'
import { startPractice, type PracticeServer } from '../scripts/practice/server'
import type { SiteId } from '../utils/types'

const sites: SiteId[] = ['instagram', 'linkedin']
const all = [...practicePosts.instagram, ...practicePosts.linkedin]
const countWhere = (site: SiteId, test: (post: (typeof all)[number]) => boolean) => practicePosts[site].filter(test).length

describe('the invented posts', () => {
  it.each(sites)('are complete on %s', (site) => {
    expect(practicePosts[site].length).toBeGreaterThanOrEqual(120)
    expect(countWhere(site, (post) => post.topic === 'grief')).toBeGreaterThanOrEqual(22)
    expect(countWhere(site, (post) => post.topic === 'burnout')).toBeGreaterThanOrEqual(22)
    expect(countWhere(site, (post) => post.topic === 'crisis')).toBeGreaterThanOrEqual(8)
    expect(countWhere(site, (post) => post.group === 'hard')).toBeGreaterThanOrEqual(30)
    for (const language of ['en', 'fr', 'de', 'es', 'hi', 'ar', 'ja', 'pt']) expect(countWhere(site, (post) => post.language === language), language).toBeGreaterThan(0)
  })

  it('are each another one', () => {
    expect(new Set(all.map((post) => post.id)).size).toBe(all.length)
    expect(new Set(all.map((post) => post.author)).size).toBe(all.length)
    const words = all.map((post) => post.text.toLowerCase().replace(/\W+/g, ' ').trim()).filter((text) => text.length > 20)
    expect(new Set(words).size).toBe(words.length)
  })

  it('say in half of the posts of grief and burnout what they say without the usual words', () => {
    const usual = /\b(died|death|dead|passed away|passing|grie\w*|loss|lost|funeral|rip|condolences|mourn\w*|burn(ed|t)? ?-?out|exhaust\w*|overwhelm\w*|toxic|mental health|quit)\b/i
    const positives = all.filter((post) => post.language === 'en' && (post.topic === 'grief' || post.topic === 'burnout'))
    expect(positives.filter((post) => !usual.test(post.text)).length / positives.length).toBeGreaterThanOrEqual(0.5)
  })

  it('label hard negatives and ordinary posts as neither, and lived posts as lived', () => {
    for (const post of all) {
      expect(post.topic === 'neither', post.id).toBe(post.group === 'hard' || post.group === 'ordinary')
      if (post.topic !== 'neither') expect(post.voice, post.id).toBe('lived')
    }
  })

  it('have a text, or a picture with a description', () => {
    for (const post of all) expect(post.text !== '' || (post.altText ?? '') !== '', post.id).toBe(true)
    expect(Math.min(...all.filter((post) => post.text).map((post) => post.text.split(/\s+/).length))).toBeLessThanOrEqual(4)
    expect(Math.max(...all.map((post) => post.text.split(/\s+/).length))).toBeGreaterThanOrEqual(250)
  })

  it('repeat under new ids in a long feed', () => {
    const feed = feedOf('linkedin', undefined, 1_000)
    expect(new Set(feed.map((post) => post.id)).size).toBe(1_000)
    expect(new Set(feedOf('instagram', 'grief').map((post) => post.group))).toEqual(new Set(['grief']))
    const mixed = feedOf('linkedin', undefined, 300, 100)
    expect(mixed.filter(({ topic }) => topic !== 'neither')).toHaveLength(3)
    expect(new Set(mixed.map(({ id }) => id)).size).toBe(300)
  })
})

it('hides a post number in the comment tools as LinkedIn does', () => {
  expect(commentToolsKey('7513599765700308993')).toBe('CgsIgsCzsLPL1cXQAQ')
})

describe('the practice server', () => {
  let server: PracticeServer
  beforeAll(async () => {
    server = await startPractice()
  })
  afterAll(() => server.close())

  const get = (host: string, path: string) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path, headers: { host }, servername: host, rejectUnauthorized: false }, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      })
        .on('error', reject)
        .end()
    })

  it.each([['www.linkedin.com', '/feed/'], ['www.instagram.com', '/']])('answers as %s under its policy', async (host, path) => {
    const { status, headers, body } = await get(host, path)
    expect(status).toBe(200)
    const policy = String(headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).toContain("'strict-dynamic'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(body).toContain(`nonce="${nonce}"`)
    expect((await get(host, path)).headers['content-security-policy']).not.toBe(policy)
  })

  it('serves the page scripts without their types, each one that another asks for', async () => {
    const seen = new Set<string>()
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return
      seen.add(path)
      const { status, body } = await get('www.linkedin.com', path)
      expect(status, path).toBe(200)
      expect(body, path).not.toMatch(/^\s*(import type|export type)/m)
      for (const [, next] of body.matchAll(/from\s*"(\/__practice\/[\w-]+\.js)"/g)) await follow(next!)
    }
    for (const name of ['linkedin', 'instagram', 'adversary']) await follow(`/__practice/${name}.js`)
    expect(seen.size).toBeGreaterThan(12)
  })

  it('gives the posts that are asked for and refuses other hosts and unknown paths of its own', async () => {
    const posts = JSON.parse((await get('www.instagram.com', '/__practice/posts.json?site=instagram&only=crisis&posts=20')).body) as { topic: string }[]
    expect(posts.map((post) => post.topic)).toEqual(Array.from({ length: 20 }, () => 'crisis'))
    expect((await get('example.org', '/')).status).toBe(421)
    expect((await get('www.linkedin.com', '/__practice/../server.js')).status).not.toBe(500)
    expect((await get('www.linkedin.com', '/__practice/nothing.js')).status).toBe(404)
  })

  it('writes no truth into the page and keeps count of what it was asked', async () => {
    const { body } = await get('www.linkedin.com', '/feed/?only=grief')
    expect(body).not.toMatch(/grief"|burnout|crisis/)
    expect(server.requests.at(-1)).toEqual({ method: 'GET', host: 'www.linkedin.com', path: '/feed/?only=grief' })
  })
})

describe('finding a browser', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('takes the program that a variable names, before all others', () => {
    vi.stubEnv('QUIET_NOD_CHROMIUM', process.execPath)
    vi.stubEnv('QUIET_NOD_FIREFOX', process.execPath)
    expect([findChromium(), findFirefox()]).toEqual([process.execPath, process.execPath])
  })

  it('says which variable is wrong', () => {
    vi.stubEnv('QUIET_NOD_FIREFOX', '/nowhere/firefox')
    expect(() => findFirefox()).toThrow('QUIET_NOD_FIREFOX names /nowhere/firefox')
  })
})
